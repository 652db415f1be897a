// Passkeys: asks the browser for one and sends what it says as an ordinary form. Pages work without, but for this.

const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const make = async ({ challenge, party, publisher, handle, person, known, kinds }) => {
  const { rawId, response } = await navigator.credentials.create({ publicKey: {
    challenge: bytes(challenge),
    rp: { id: party, name: publisher },
    user: { id: bytes(handle), name: person, displayName: person },
    pubKeyCredParams: kinds.split(' ').map((alg) => ({ type: 'public-key', alg: Number(alg) })),
    excludeCredentials: known.split(' ').filter(Boolean).map((id) => ({ type: 'public-key', id: bytes(id) })),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    attestation: 'none',
  } });
  const key = response.getPublicKey();
  if (!key) throw new Error('the device made a kind of key that this browser does not know');
  return { id: rawId, client: response.clientDataJSON, authenticator: response.getAuthenticatorData(), key };
};

const show = async ({ challenge, party }) => {
  const { rawId, response } = await navigator.credentials.get({ publicKey: {
    challenge: bytes(challenge), rpId: party, userVerification: 'required',
  } });
  return { id: rawId, client: response.clientDataJSON, authenticator: response.authenticatorData,
    signature: response.signature, holder: response.userHandle || new ArrayBuffer(0) };
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
    try {
      const answer = await (form.dataset.passkey === 'make' ? make : show)(form.dataset);
      for (const [name, value] of Object.entries(answer)) form.elements.namedItem(name).value = text(value);
      form.submit();
    } catch (error) {
      button.disabled = false;
      said.textContent = error.name === 'InvalidStateError'
        ? 'This device has a passkey for you already.'
        : 'No passkey was used. Try again, or use a token.';
    }
  });
}
