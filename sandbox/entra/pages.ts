import { html, raw } from 'hono/html';
import { registrations } from '../registrations.ts';
import type { PersonRecord } from '../tenant/directory/types.ts';
import type { Permission } from './permissions.ts';

type Html = ReturnType<typeof html>;

const style = `
:root{color-scheme:light dark;--paper:#fff;--ground:#eef1f6;--ink:#1b1f27;--quiet:#5b6472;--line:#dfe3ea;--accent:#4f52b2;--on-accent:#fff;--tint:#f3f3fc}
@media (prefers-color-scheme:dark){:root{--paper:#242731;--ground:#14161c;--ink:#f2f4f8;--quiet:#aab2c0;--line:#3a3f4c;--accent:#a9acff;--on-accent:#16182b;--tint:#2c2f3d}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:16px;background:var(--ground);color:var(--ink);font:15px/1.5 "Segoe UI",system-ui,sans-serif}
main{width:min(460px,100%);background:var(--paper);border:1px solid var(--line);border-radius:12px;padding:28px 28px 24px;box-shadow:0 8px 28px rgb(0 0 0/.1)}
.brand{display:flex;align-items:center;gap:10px;color:var(--quiet);font-weight:600}
.brand i{width:22px;height:22px;border-radius:6px;background:conic-gradient(#4f52b2 25%,#7f85f5 0 50%,#b4b8ff 0 75%,#5b5fc7 0)}
.who{display:flex;align-items:center;gap:12px;margin:18px 0 6px;padding:10px 12px;border-radius:10px;background:var(--tint)}
.who>span:last-child,.pick>span:last-child{display:flex;flex-direction:column;min-width:0}
.who small,.pick small,li small{color:var(--quiet);overflow-wrap:anywhere}
span.face{display:grid;place-items:center;font-weight:600;color:var(--quiet)}
.face{width:40px;height:40px;border-radius:50%;object-fit:cover;background:var(--line);flex:none}
h1{font-size:21px;line-height:1.3;margin:18px 0 6px}
p{margin:6px 0 12px;color:var(--quiet)}
ul{list-style:none;margin:12px 0;padding:0;border-top:1px solid var(--line);max-height:max(180px,calc(100vh - 400px));overflow:auto}
ul.permissions li{display:flex;flex-direction:column;padding:9px 2px;border-bottom:1px solid var(--line)}
ul.accounts li{border-bottom:1px solid var(--line)}
.pick{display:flex;align-items:center;gap:12px;width:100%;padding:9px 6px;border:0;background:none;color:inherit;font:inherit;text-align:start;cursor:pointer;border-radius:8px}
.pick:hover{background:var(--tint)}
.number{font-size:44px;font-weight:600;letter-spacing:4px;margin:10px 0;color:var(--accent)}
.actions{display:flex;justify-content:flex-end;gap:10px;margin-top:18px;flex-wrap:wrap}
.button{min-width:104px;padding:9px 18px;border-radius:8px;border:1px solid var(--line);background:none;color:inherit;font:inherit;font-weight:600;cursor:pointer}
.button.primary{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
.button:focus-visible,.pick:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.code{font-family:ui-monospace,monospace;font-size:13px;overflow-wrap:anywhere}
`;

const page = (title: string, body: Html): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${raw(style)}</style>
</head>
<body>
<main>
<div class="brand"><i aria-hidden="true"></i>Contoso sandbox</div>
${body}
</main>
</body>
</html>`;

const face = ({ id, photo, givenName, surname }: PersonRecord): Html =>
  photo
    ? html`<img class="face" src="/chat/api/people/${id}/photo" alt="">`
    : html`<span class="face" aria-hidden="true">${givenName.charAt(0)}${surname.charAt(0)}</span>`;

const account = (person: PersonRecord) => html`<div class="who">${face(person)}
<span><strong>${person.displayName}</strong><small>${person.userPrincipalName}</small></span></div>`;

const appName = registrations.app.displayName;

/** Whom to continue as. */
export const accountPicker = (people: PersonRecord[]): Html =>
  page(
    'Pick an account',
    html`<h1>Pick an account</h1>
<p>to continue to ${appName}</p>
<form method="post">
<input type="hidden" name="decision" value="pick">
<ul class="accounts">${people.map(
      (person) => html`<li><button class="pick" name="user" value="${person.id}">${face(person)}
<span><strong>${person.displayName}</strong><small>${person.userPrincipalName}</small></span></button></li>`,
    )}</ul>
</form>`,
  );

/** The second factor a policy asks for. */
export const approvalPage = (person: PersonRecord): Html =>
  page(
    'Approve sign-in request',
    html`${account(person)}
<h1>Approve sign-in request</h1>
<p>Contoso asks for a second factor. In life a phone would show this number; here a press is enough.</p>
<div class="number" aria-label="Number to approve">42</div>
<form method="post" class="actions">
<input type="hidden" name="user" value="${person.id}">
<button class="button" name="decision" value="cancel">Cancel</button>
<button class="button primary" name="decision" value="approve">Approve</button>
</form>`,
  );

/** What the app asks for, in plain words. */
export const consentPage = (person: PersonRecord, permissions: Permission[]): Html =>
  page(
    'Permissions requested',
    html`${account(person)}
<h1>${appName} would like to</h1>
<ul class="permissions" tabindex="0" aria-label="Permissions">${permissions.map(
      ({ name, title, detail }) =>
        html`<li data-permission="${name}"><strong>${title}</strong><small>${detail}</small></li>`,
    )}<li><strong>Keep access when you are away</strong><small>So that you are not asked again each time.</small></li></ul>
<p>${appName} acts only for you and only with what you can see yourself. You can take this back at any time.</p>
<form method="post" class="actions">
<input type="hidden" name="user" value="${person.id}">
<button class="button" name="decision" value="cancel">Cancel</button>
<button class="button primary" name="decision" value="accept">Accept</button>
</form>`,
  );

/** Permissions that a person cannot give by themselves. */
export const adminApprovalPage = (person: PersonRecord, permissions: Permission[]): Html =>
  page(
    'Need admin approval',
    html`${account(person)}
<h1>Need admin approval</h1>
<p>${appName} needs permissions that only an administrator of Contoso can grant.</p>
<ul class="permissions" tabindex="0" aria-label="Permissions">${permissions.map(
      ({ name, title, detail }) =>
        html`<li data-permission="${name}"><strong>${title}</strong><small>${detail}</small></li>`,
    )}</ul>
<form method="post" class="actions">
<input type="hidden" name="user" value="${person.id}">
<button class="button primary" name="decision" value="back">Back to ${appName}</button>
</form>`,
  );

/** Where a device's code is entered. */
export const devicePage = (people: PersonRecord[], signedIn: string | undefined): Html =>
  page(
    'Enter code',
    html`<h1>Enter code</h1>
<p>Enter the code that your app or device shows.</p>
<form method="post">
<label>Code <input name="code" autocomplete="off" required></label>
<label>Account <select name="user">${people.map(
      ({ id, displayName }) =>
        html`<option value="${id}"${id === signedIn ? raw(' selected') : ''}>${displayName}</option>`,
    )}</select></label>
<div class="actions"><button class="button" name="decision" value="cancel">Cancel</button>
<button class="button primary" name="decision" value="accept">Continue</button></div>
</form>`,
  );

export const deviceDonePage = (): Html =>
  page('You are signed in', html`<h1>You are signed in on your device</h1><p>You can close this window.</p>`);

/** A request that must not be answered to the redirect address. */
export const errorPage = (message: string): Html =>
  page(
    'Sorry, but we’re having trouble signing you in',
    html`<h1>Sorry, but we’re having trouble signing you in</h1><p class="code">${message}</p>`,
  );

/** `response_mode=form_post`. */
export const formPostPage = (address: string, parameters: Record<string, string>): Html =>
  page(
    'Working…',
    html`<h1>Working…</h1>
<form method="post" action="${address}">${Object.entries(parameters).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
    )}<div class="actions"><button class="button primary">Continue</button></div></form>
<script>document.forms[0].submit()</script>`,
  );
