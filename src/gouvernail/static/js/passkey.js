// Passkeys: asks the browser to sign what the server sent, and posts the answer with the form around the button.
// The form is hidden until it is known that this browser can; without script the other ways remain.
(() => {
  "use strict";

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=+$/, "");
  const described = (list) => (list ?? []).map((each) => ({ ...each, id: bytes(each.id) }));

  const make = async (options) => {
    const key = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: described(options.excludeCredentials),
      },
    });
    return answer(key, {
      clientDataJSON: text(key.response.clientDataJSON),
      attestationObject: text(key.response.attestationObject),
      transports: key.response.getTransports?.() ?? [],
    });
  };
  const sign = async (options) => {
    const key = await navigator.credentials.get({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        allowCredentials: described(options.allowCredentials),
      },
    });
    const user = key.response.userHandle;
    return answer(key, {
      clientDataJSON: text(key.response.clientDataJSON),
      authenticatorData: text(key.response.authenticatorData),
      signature: text(key.response.signature),
      userHandle: user ? text(user) : null,
    });
  };
  const answer = (key, response) =>
    JSON.stringify({ id: key.id, rawId: text(key.rawId), type: key.type, response, clientExtensionResults: {} });

  const ready = (form) => {
    form.hidden = false;
    form.addEventListener("submit", async (event) => {
      if (form.elements.passkey.value) return;
      event.preventDefault();
      const failed = form.querySelector("[data-failed]");
      failed.hidden = true;
      try {
        const ask = form.dataset.passkey === "make" ? make : sign;
        form.elements.passkey.value = await ask(JSON.parse(form.dataset.options));
        form.requestSubmit();
      } catch {
        failed.hidden = false;
      }
    });
  };
  document.addEventListener("DOMContentLoaded", () => {
    if (window.PublicKeyCredential) document.querySelectorAll("form[data-passkey]").forEach(ready);
  });
})();
