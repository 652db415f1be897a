"""A key of schemathesis' own making comes again with other bodies, which we refuse as the standard says; a client
takes a new key for each request, and so does this one. Keys that are none are sent as they are.
"""
import re
import uuid

import schemathesis

KEY = re.compile(r'^("[ !#-\[\]-~]{1,255}"|[A-Za-z0-9._~:-]{1,255})$')


@schemathesis.hook
def before_call(context, case, kwargs):
    key = (case.headers or {}).get('Idempotency-Key')
    if isinstance(key, str) and KEY.match(key):
        kwargs['headers'] = {**(kwargs.get('headers') or {}), 'Idempotency-Key': f'"{uuid.uuid4()}"'}
