"""What every script here shares: a real `forewarn serve` in a folder of its own, and an editor who talks to it.

Standard library only. Nothing here reaches beyond the loopback, and only processes started here are ended.
"""
import datetime as dt
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = pathlib.Path(os.environ.get('SHARED', ROOT / '../shared')).resolve()
TARGET = (ROOT / os.environ.get('CARGO_TARGET_DIR', 'target')).resolve()
TOOLS = (ROOT / os.environ.get('FOREWARN_TOOLS', TARGET / 'tools')).resolve()

# A start that takes longer than this is a fault, whatever the machine.
READY_WITHIN_S = 60
# SIGTERM drains; a drain that takes longer is a fault too.
STOPPED_WITHIN_S = 20
# A second that has begun, and the next one.
SETTLED_AFTER_S = 2.1
# One answer of the API, on a machine that does other things as well.
ANSWER_WITHIN_S = 30

# A time limit around a script ends it with SIGTERM; unwinding is what ends the service it started.
signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))


class Unready(Exception):
    """The service did not come up; its output says why."""


class Refused(Exception):
    """The API said no to a step that had to succeed."""

    def __init__(self, step, status, body):
        super().__init__(f'{step}: {status} {json.dumps(body, ensure_ascii=False)[:1200]}')
        self.status, self.body = status, body


def binary():
    """The release binary: FOREWARN_BIN, or built now."""
    given = os.environ.get('FOREWARN_BIN')
    if given:
        return pathlib.Path(given).resolve()
    subprocess.run(['cargo', 'build', '--release', '--quiet', '--locked'], cwd=ROOT, check=True, stdin=subprocess.DEVNULL)
    return TARGET / 'release' / 'forewarn'


def free_port():
    with socket.socket() as s:
        s.bind(('127.0.0.1', 0))
        return s.getsockname()[1]


def quiet_environment():
    """The caller's environment without our own settings, which would change what is measured."""
    return {k: v for k, v in os.environ.items() if not k.startswith('FOREWARN_')}


class Service:
    """One `forewarn serve` on the loopback; a context manager that leaves no process and no folder behind."""

    def __init__(self, *options, program=None, feeds=None, port=None, prefix=(), keep=None):
        self.program = program or binary()
        self.folder = pathlib.Path(keep or tempfile.mkdtemp(prefix='forewarn-'))
        self.ours = keep is None
        self.data = self.folder / 'data'
        self.port = port or free_port()
        self.base = f'http://127.0.0.1:{self.port}'
        self.options = [*options, *(['--feeds', str(feeds)] if feeds else [])]
        self.prefix = list(prefix)
        self.process = None
        self.log = self.folder / 'output.txt'

    def start(self):
        """Starts and waits for /readyz; gives the seconds that took."""
        command = [*self.prefix, str(self.program), 'serve', '--data', str(self.data),
                   '--listen', f'127.0.0.1:{self.port}', *self.options]
        begun = time.monotonic()
        with open(self.log, 'ab') as log:
            # The folder is the working directory, so that no forewarn.toml or feeds/ of the caller is picked up.
            self.process = subprocess.Popen(command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log,
                                            stderr=subprocess.STDOUT, env=quiet_environment())
        self.await_ready(begun)
        return time.monotonic() - begun

    def await_ready(self, begun):
        while time.monotonic() - begun < READY_WITHIN_S:
            if self.process.poll() is not None:
                raise Unready(f'ended with {self.process.returncode}:\n{self.said()[-3000:]}')
            try:
                if get(self.base, '/readyz', timeout=5).status == 200:
                    return
            except OSError:
                pass
            time.sleep(0.002)
        raise Unready(f'not ready within {READY_WITHIN_S} s:\n{self.said()[-3000:]}')

    def said(self):
        return self.log.read_text(errors='replace') if self.log.exists() else ''

    def kill(self):
        """kill -9: no handler, no flush, no goodbye."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        """SIGTERM; gives the exit status."""
        if self.process is None or self.process.poll() is not None:
            return self.process and self.process.returncode
        self.process.terminate()
        try:
            return self.process.wait(STOPPED_WITHIN_S)
        except subprocess.TimeoutExpired:
            self.kill()
            return None

    def command(self, *words):
        """Another command of the binary on the same data folder; gives its standard output."""
        done = subprocess.run([str(self.program), *words, '--data', str(self.data)], cwd=self.folder,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True, env=quiet_environment())
        if done.returncode:
            raise Unready(f'forewarn {" ".join(words)}: exit {done.returncode}\n{done.stderr}')
        return done.stdout.strip()

    def person(self, name, role):
        """A new person of this role; gives a token of theirs."""
        self.command('person', 'add', name, '--role', role)
        return self.command('token', 'add', name).split()[-1]

    def settle(self):
        """Waits until a change is old enough to be dated: Last-Modified counts whole seconds, and is not sent before."""
        time.sleep(SETTLED_AFTER_S)

    def demo_tokens(self):
        """The tokens that --demo prints soon after it is ready: (author's, approver's)."""
        give_up = time.monotonic() + READY_WITHIN_S
        while True:
            found = self.printed_tokens()
            if set(found) == {'author', 'approver'}:
                return found['author'], found['approver']
            if time.monotonic() > give_up:
                raise Unready(f'the demo printed no two tokens:\n{self.said()[-3000:]}')
            time.sleep(0.02)

    def printed_tokens(self):
        found = {}
        role = None
        for line in self.said().splitlines():
            words = re.findall(r'\b(author|approver)\b', line.lower())
            role = words[0] if words else role
            for token in re.findall(r'\bfw_[A-Za-z0-9_.~+/=-]+', line):
                if role and role not in found and token not in found.values():
                    found[role] = token
        return found

    def __enter__(self):
        try:
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.stop()
        if self.ours:
            shutil.rmtree(self.folder, ignore_errors=True)


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    def json(self):
        return json.loads(self.body) if self.body else None


def get(base, path, timeout=ANSWER_WITHIN_S, **headers):
    """One request on a connection of its own."""
    connection = http.client.HTTPConnection(base.split('//')[1], timeout=timeout)
    try:
        connection.request('GET', path, headers={k.replace('_', '-'): v for k, v in headers.items()})
        got = connection.getresponse()
        return Answer(got.status, got.headers, got.read())
    finally:
        connection.close()


class Desk:
    """An author and an approver who work together over the API; one kept connection, for one thread."""

    def __init__(self, base, author, approver):
        self.host, self.author, self.approver = base.split('//')[1], author, approver
        self.connection = None

    def call(self, method, path, token, body=None, if_match=None):
        """One request; gives the Answer, whatever its status."""
        headers = {'Authorization': f'Bearer {token}', 'Connection': 'keep-alive'}
        if body is not None:
            headers['Content-Type'] = 'application/json'
        if if_match:
            headers['If-Match'] = if_match
        # The service closes connections that idle; one that has waited a while is not trusted with a request.
        if self.connection is not None and time.monotonic() - self.used_at > 2:
            self.connection.close()
            self.connection = None
        self.used_at = time.monotonic()
        if self.connection is None:
            self.connection = http.client.HTTPConnection(self.host, timeout=ANSWER_WITHIN_S)
        try:
            payload = None if body is None else json.dumps(body).encode()
            self.connection.request(method, f'/api/v1{path}', body=payload, headers=headers)
            got = self.connection.getresponse()
            return Answer(got.status, got.headers, got.read())
        except BaseException:
            # A connection that broke mid-answer cannot be used again.
            self.connection.close()
            self.connection = None
            raise

    def must(self, method, path, token, body=None, if_match=None):
        answer = self.call(method, path, token, body, if_match)
        if not 200 <= answer.status < 300:
            try:
                said = answer.json()
            except ValueError:
                said = answer.body[:600].decode(errors='replace')
            raise Refused(f'{method} {path}', answer.status, said)
        return answer

    def draft(self, body):
        """POST; gives the advisory's id."""
        answer = self.must('POST', '/advisories', self.author, body)
        return answer.json().get('id') or answer.headers['Location'].rstrip('/').split('/')[-1]

    def carry(self, advisory):
        """submit, approve by another person, publish; gives what publish answered."""
        self.must('POST', f'/advisories/{advisory}/submit', self.author, {})
        self.must('POST', f'/advisories/{advisory}/approve', self.approver, {})
        return self.must('POST', f'/advisories/{advisory}/publish', self.approver, {}).json()

    def publish(self, body):
        """A new advisory, all the way; gives (id, what publish answered)."""
        advisory = self.draft(body)
        return advisory, self.carry(advisory)

    def revise(self, advisory, body, significance, note):
        """The next revision, all the way; gives what publish answered."""
        etag = self.must('GET', f'/advisories/{advisory}', self.author).headers['ETag']
        change = {'significance': significance, 'note': {'en': note}}
        self.must('PUT', f'/advisories/{advisory}/draft', self.author, {**body, 'change': change}, if_match=etag)
        return self.carry(advisory)

    def end(self, advisory, reason):
        return self.must('POST', f'/advisories/{advisory}/end', self.author, {'reason': {'en': reason}}).json()

    def retract(self, advisory, reason):
        return self.must('POST', f'/advisories/{advisory}/retract', self.author, {'reason': {'en': reason}}).json()


def high_water(headline, status='exercise', lasts_s=86_400, topics=('flood',), **changes):
    """A draft that breaks no rule; the headline has to name Vienna, where it is."""
    now = dt.datetime.now(dt.timezone.utc).replace(microsecond=0)
    return {
        'kind': 'advisory', 'status': status, 'marking': 'TLP:CLEAR', 'category': ['met'],
        'response_type': ['avoid', 'monitor'], 'urgency': 'expected', 'severity': 'moderate', 'certainty': 'likely',
        'topics': list(topics),
        'effective': (now - dt.timedelta(minutes=1)).isoformat(),
        'expires': (now + dt.timedelta(seconds=lasts_s)).isoformat(),
        'areas': [{'name': 'Danube banks, Vienna', 'country': 'AT', 'codes': {'iso3166-2': 'AT-9'},
                   'circle': {'lat': 48.23, 'lon': 16.41, 'radius_km': 3}}],
        'texts': {'en': {
            'event': 'High water', 'headline': headline,
            'summary': 'The city expects high water on the Danube in Vienna. Keep away from the banks.',
            'instruction': ['Keep away from the river banks.', 'Move cars out of low car parks.']}},
        'sources': [{'title': 'Water levels', 'publisher': 'City of Vienna', 'url': 'https://www.wien.gv.at/',
                     'published': now.date().isoformat(), 'reliability': 'A', 'credibility': 1}],
        **changes}


def loud(sentence):
    """For what a person must not overlook."""
    print(f'\n!!! {sentence}\n', file=sys.stderr, flush=True)


def need_tools(group, *programs):
    """Ends the script where an outside program is missing, and says how to get it."""
    search = os.environ.get('PATH', '') + ':/usr/sbin'
    missing = [p for p in programs if not (shutil.which(p, path=search) or pathlib.Path(p).exists())]
    if missing:
        loud(f'not here: {", ".join(missing)}. Run: tests/scripts/tools {group}')
        sys.exit(2)
