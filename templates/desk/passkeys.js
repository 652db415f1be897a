// Passkeys: asks the browser for one and sends what it says as an ordinary form. Pages work without, but for this.

const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const known = (list = []) => list.map((one) => ({ ...one, id: bytes(one.id) }));

// What the browser says, as `PublicKeyCredential.toJSON` writes it where there is one.
const answer = ({ id, rawId, type }, response) =>
  JSON.stringify({ id, rawId: text(rawId), type, response, clientExtensionResults: {} });

const make = async (options, publisher) => {
  const credential = await navigator.credentials.create({ publicKey: {
    ...options,
    challenge: bytes(options.challenge),
    rp: { ...options.rp, name: publisher },
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: known(options.excludeCredentials),
  } });
  const { clientDataJSON, attestationObject } = credential.response;
  return answer(credential, { clientDataJSON: text(clientDataJSON), attestationObject: text(attestationObject) });
};

const show = async (options) => {
  const credential = await navigator.credentials.get({ publicKey: {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: known(options.allowCredentials),
  } });
  const { clientDataJSON, authenticatorData, signature, userHandle } = credential.response;
  return answer(credential, { clientDataJSON: text(clientDataJSON), authenticatorData: text(authenticatorData),
    signature: text(signature), userHandle: userHandle ? text(userHandle) : null });
};

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!window.PublicKeyCredential || !navigator.credentials) continue;
  form.hidden = false;
  for (const note of document.querySelectorAll('[data-without-passkeys]')) note.hidden = true;
  const said = form.querySelector('[role="alert"]');
  const button = form.querySelector('button');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    said.textContent = '';
    button.disabled = true;
    const { passkey, options, publisher } = form.dataset;
    try {
      const asked = JSON.parse(options);
      form.elements.namedItem('answer').value = await (passkey === 'make' ? make(asked, publisher) : show(asked));
      form.submit();
    } catch (error) {
      button.disabled = false;
      said.textContent = error.name === 'InvalidStateError'
        ? 'This device has a passkey for you already.'
        : 'No passkey was used. Try again, or use a token.';
    }
  });
}
