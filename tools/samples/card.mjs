// The printable card of the conversation exercise: one page, A4.
import { landscape } from './drawings.mjs';

const steps = [
    ['Kies een rustig moment', 'Na het eten, met een kop koffie. Niet als de post net binnen is.'],
    ['Begin bij jezelf', '“Ik slaap slecht, want ik denk steeds aan de rekeningen.”'],
    ['Stel een open vraag', '“Waar maak jij je het meest zorgen over?” En wacht dan even. Stilte mag.'],
    ['Kies samen één ding', 'Eén brief openmaken. Of één telefoontje. Meer hoeft vandaag niet.'],
    ['Spreek af wanneer je verder praat', 'Schrijf de dag op. Vraag gerust hulp: dat is gratis.'],
];

export const card = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Gesprekskaart: rust aan tafel</title><style>
@page { size: A4; margin: 16mm; }
body { font-family: "Atkinson Hyperlegible", sans-serif; color: #2a211a; margin: 0; font-size: 13pt; line-height: 1.45; }
svg { display: block; width: 100%; height: 46mm; border-radius: 2mm; }
h1 { font-size: 30pt; margin: 8mm 0 2mm; line-height: 1.1; } .lead { font-size: 15pt; margin: 0 0 7mm; color: #5c4f43; }
ol { list-style: none; margin: 0; padding: 0; counter-reset: step; } li { counter-increment: step; display: grid; grid-template-columns: 14mm 1fr; padding: 3.5mm 0; border-top: .4mm solid #ddd6c9; }
li::before { content: counter(step); font-size: 24pt; font-weight: 700; color: #0c5663; line-height: 1; }
h2 { margin: 0; font-size: 15pt; } p { margin: 0; } footer { margin-top: 8mm; padding-top: 4mm; border-top: .4mm solid #83766a; font-size: 11pt; color: #5c4f43; }
</style></head><body>${landscape(1600, 420).replace('<svg', '<svg preserveAspectRatio="xMidYMid slice"')}
<h1>Rust aan tafel</h1><p class="lead">Een gesprek over geld in vijf stappen. Doe het met iemand die je vertrouwt.</p>
<ol>${steps.map(([title, text]) => `<li><div><h2>${title}</h2><p>${text}</p></div></li>`).join('')}</ol>
<footer>Demonstratie. Gemaakt door Kracht, CC BY 4.0.</footer></body></html>`;
