// Signing in by passkey, and making one. The browser asks the person; the answer goes into a plain form.
// Without this script, or without passkeys in the browser, the buttons stay hidden and the other ways remain.
type Options = { challenge: string; site: string; timeout: number; siteName: string; user: string; name: string; displayName: string; known: string[] };

const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-passkey]')];

function bytes(text: string): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
    return btoa(String.fromCharCode(...Array.from(new Uint8Array(buffer)))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

async function ask(form: HTMLFormElement): Promise<Options> {
    const answer = await fetch(form.dataset.challenge ?? '', { method: 'POST' });
    if (!answer.ok) throw new Error(`no challenge: ${answer.status}`);
    return answer.json();
}

function send(form: HTMLFormElement, fields: Record<string, string>): void {
    for (const name of Object.keys(fields)) {
        const input = document.createElement('input');
        Object.assign(input, { type: 'hidden', name, value: fields[name] });
        form.append(input);
    }
    const shared = form.querySelector<HTMLInputElement>('input[name="shared"]');
    if (shared) shared.disabled = !document.querySelector<HTMLInputElement>('input[type="checkbox"][name="shared"]')?.checked;
    form.submit();
}

async function get(form: HTMLFormElement, more: CredentialRequestOptions): Promise<void> {
    const options = await ask(form);
    const credential = await navigator.credentials.get({
        ...more,
        publicKey: {
            challenge: bytes(options.challenge), rpId: options.site, timeout: options.timeout, userVerification: 'required',
        },
    });
    if (!(credential instanceof PublicKeyCredential)) return;
    const response = credential.response as AuthenticatorAssertionResponse;
    send(form, {
        challenge: options.challenge,
        id: text(credential.rawId),
        client_data: text(response.clientDataJSON),
        authenticator_data: text(response.authenticatorData),
        signature: text(response.signature),
        user_handle: response.userHandle ? text(response.userHandle) : '',
    });
}

async function create(form: HTMLFormElement): Promise<void> {
    const options = await ask(form);
    const credential = await navigator.credentials.create({
        publicKey: {
            challenge: bytes(options.challenge),
            timeout: options.timeout,
            rp: { id: options.site, name: options.siteName },
            user: { id: bytes(options.user), name: options.name, displayName: options.displayName },
            pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: 'public-key', alg })),
            excludeCredentials: options.known.map((id) => ({ type: 'public-key', id: bytes(id) })),
            authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
            attestation: 'none',
        },
    });
    if (!(credential instanceof PublicKeyCredential)) return;
    const response = credential.response as AuthenticatorAttestationResponse;
    send(form, {
        challenge: options.challenge,
        client_data: text(response.clientDataJSON),
        object: text(response.attestationObject),
    });
}

// Browsers that can offer passkeys in the list of the mail field do so while the page stands there.
let waiting: AbortController | undefined;

async function offer(form: HTMLFormElement): Promise<void> {
    if (!document.querySelector('input[autocomplete~="webauthn"]')) return;
    if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
    waiting = new AbortController();
    await get(form, { mediation: 'conditional', signal: waiting.signal });
}

if (window.PublicKeyCredential && window.isSecureContext) {
    for (const form of forms) {
        const said = form.querySelector<HTMLElement>('[role="status"]');
        form.hidden = false;
        form.addEventListener('submit', (event) => {
            event.preventDefault();
            if (said) said.textContent = '';
            waiting?.abort();
            const asked = form.dataset.passkey === 'create' ? create(form) : get(form, {});
            asked.catch(() => { if (said) said.textContent = form.dataset.cancelled ?? ''; });
        });
        if (form.dataset.passkey === 'get') offer(form).catch(() => { /* not chosen, or the button was */ });
    }
    for (const words of document.querySelectorAll<HTMLElement>('[data-passkey-absent]')) words.hidden = true;
}

export {};
