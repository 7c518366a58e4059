import { html, raw } from 'hono/html'
import { SECTION_TITLES, type Dossier, type Statement } from '../vet/dossier.ts'
import { toShownVersion, verdictSentence } from './dossier.ts'
import { toPlain } from './text.ts'

const STYLE = `:root{color-scheme:light dark;--line:light-dark(#d8dce2,#3a4048);--quiet:light-dark(#57606a,#9aa4af);
--allow:light-dark(#1a7f37,#4ac26b);--review:light-dark(#9a6700,#d4a72c);--block:light-dark(#cf222e,#ff7b72)}
body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
h1{font-size:1.5rem;margin:0}h2{font-size:1.05rem;margin:1.75rem 0 .4rem}
.subject,.source,.advice,.evidence,.note{color:var(--quiet)}.source,.evidence{font-size:.875rem}.verdict{font-weight:600;font-size:1.1rem;margin:.5rem 0 1rem}
.allow{color:var(--allow)}.review{color:var(--review)}.block{color:var(--block)}
ul{padding-left:1.1rem}li{margin:.35rem 0}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-top:1px solid var(--line)}
th{font-weight:400;color:var(--quiet);width:11rem}
@media(max-width:40rem){th,td{display:block;width:auto}th{padding-bottom:0}td{border:0;padding-top:0}}`

const toRow = ({ label, value, source }: Statement) =>
  html`<tr>
    <th scope="row">${toPlain(label)}</th>
    <td>
      ${toPlain(value)}${source ? html` <span class="source">${source.id}, ${source.at.slice(0, 10)}</span>` : ''}
    </td>
  </tr>`

const MAX_EVIDENCE = 20

const toEvidence = ({ label, value }: Statement) =>
  html`<div class="evidence">${toPlain(label)}: ${toPlain(value)}</div>`

/** A page of its own: no script, nothing loaded from elsewhere. All values are escaped. */
export async function toDossierHtml(dossier: Dossier): Promise<string> {
  const { name, version, subject, verdict, reasons, sections, unchecked } = dossier
  const title = `${toPlain(name)}${version ? ` ${toPlain(toShownVersion(version))}` : ''}`
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}: ${verdict}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <div class="subject">${toPlain(subject)}</div>
          <p class="verdict ${verdict}">${verdict}: ${verdictSentence(dossier)}</p>
          ${
            reasons.length > 0
              ? html`<ul>
                  ${reasons.map(
                    ({ effect, title: what, detail, evidence, advice }) =>
                      html`<li>
                        <strong class="${effect === 'allow' ? 'note' : effect}"
                          >${effect === 'allow' ? 'note' : effect}</strong
                        >
                        ${what}: ${toPlain(detail)} ${evidence.slice(0, MAX_EVIDENCE).map(toEvidence)}
                        ${effect === 'allow' ? '' : html`<div class="advice">${advice}</div>`}
                      </li>`,
                  )}
                </ul>`
              : ''
          }
          ${sections.map(
            ({ id, statements }) =>
              html`<h2>${SECTION_TITLES[id]}</h2>
                <table>
                  ${statements.map(toRow)}
                </table>`,
          )}
          ${
            unchecked.length > 0
              ? html`<h2>Not checked</h2>
                  <ul>
                    ${unchecked.map((one) => html`<li>${toPlain(one)}</li>`)}
                  </ul>`
              : ''
          }
        </main>
      </body>
    </html> `
  return String(await page)
}
