"""What a client does and a generator does not know, for the cases that are meant to be good; the bad ones go out as they
were made.

A client takes a new Idempotency-Key for each request: one that comes again with another body is refused, as the
standard says. It sends an ETag that it was given: some cases that are meant to be good come with an If-Match of `0`,
which the described pattern does not allow. And nobody revokes the very token that he works with.
"""
import os
import re
import uuid

import schemathesis

ETAG = re.compile(r'^(\*|"v[0-9]{1,18}")$')


@schemathesis.hook
def before_call(context, case, kwargs):
    own = os.environ.get('OWN_TOKEN')
    if own and (case.path_parameters or {}).get('token') == own:
        case.path_parameters['token'] = '00000000'
    meant_to_be_good = case.meta is None or case.meta.generation.mode.is_positive
    if not meant_to_be_good or not case.headers:
        return
    if 'Idempotency-Key' in case.headers:
        case.headers['Idempotency-Key'] = f'"{uuid.uuid4()}"'
    if 'If-Match' in case.headers and not ETAG.match(str(case.headers['If-Match'])):
        case.headers['If-Match'] = '*'
