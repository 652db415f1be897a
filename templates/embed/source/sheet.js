// The look: a constructable sheet, which no `style-src` of a host page forbids. System colours follow the host's colour
// scheme, borders carry what forced colours would drop, and nothing leans on the host element, which the page may reset.

const css = `
:host{display:block}
:host([hidden]){display:none}
:host([theme=light]) section{color-scheme:light}
:host([theme=dark]) section{color-scheme:dark}
section{display:block;position:relative;padding:var(--forewarn-gap,1rem);border:var(--forewarn-border,1px solid GrayText);
border-radius:var(--forewarn-radius,.25rem);color:var(--forewarn-color,CanvasText);background:var(--forewarn-background,Canvas);
font:var(--forewarn-font,inherit);line-height:1.5;text-align:start;text-indent:0;text-transform:none;letter-spacing:normal;white-space:normal;overflow-wrap:anywhere}
:where([part]){margin:0 0 .5rem}
section{margin:0}
[part~=title],[part~=headline]{font-size:1.125em;font-weight:700;line-height:1.25}
[part~=title]{font-size:1.25em}
[part~=do]{padding-inline-start:1.25rem}
[part~=list]{list-style:none;padding:0}
[part~=item]{border:1px solid GrayText;border-inline-start-width:.4rem;border-radius:.25rem;padding:.75rem;break-inside:avoid}
[part~=item]>:last-child{margin:0}
[part~=extreme],[part~=severe]{border-inline-start-color:#c62828}
[part~=moderate]{border-inline-start-color:#b26a00}
[part~=minor]{border-inline-start-color:#2e7d32}
[part~=drill]{border-style:dashed;border-inline-start-style:double}
[part~=doubt]{border:2px dashed;padding:.5rem;font-weight:700}
a{color:var(--forewarn-link,LinkText);margin:0}
a,::slotted(a){display:inline-block;padding-block:.15em}
a:focus-visible{outline:.2rem solid}
div{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{a::after{content:" (" attr(href) ")"}}`;

let shared;

export const sheet = () => {
  if (!shared) {
    shared = new CSSStyleSheet();
    shared.replaceSync(css);
  }
  return shared;
};
