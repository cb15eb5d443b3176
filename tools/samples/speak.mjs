// node tools/samples/speak.mjs FOLDER: speaks the texts with espeak-ng and writes the film's captions and its list of slides.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recording, slides } from './words.mjs';

const folder = process.argv[2];
const silence = 0.35; // seconds between sentences

function speak(text, file) {
    execFileSync('espeak-ng', ['-v', 'nl', '-s', '150', '-p', '42', '-g', '4', '-w', join(folder, file), text]);
    return Number(execFileSync('ffprobe', ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', join(folder, file)]).toString());
}

const time = (seconds) => {
    const whole = Math.floor(seconds);
    return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}.${String(Math.round((seconds - whole) * 1000)).padStart(3, '0').slice(0, 3)}`;
};

const captions = { nl: ['WEBVTT', ''], en: ['WEBVTT', ''] };
const spoken = [], shown = [];
let now = 0;
slides.forEach((slide, index) => {
    const begin = now;
    slide.nl.forEach((sentence, at) => {
        const file = `film-${index}-${at}.wav`;
        const length = speak(sentence, file);
        for (const language of ['nl', 'en'])
            captions[language].push(`${time(now)} --> ${time(now + length + silence - 0.05)}`, slide[language][at], '');
        spoken.push(`file '${file}'`, `file 'silence.wav'`);
        now += length + silence;
    });
    shown.push(`file 'slide-${index}.png'`, `duration ${(now - begin).toFixed(3)}`);
});
shown.push(`file 'slide-${slides.length - 1}.png'`);
for (const language of ['nl', 'en'])
    writeFileSync(join(folder, `van-vraag-tot-resultaat-${language}.vtt`), `${captions[language].join('\n').trim()}\n`);
writeFileSync(join(folder, 'film.txt'), spoken.join('\n'));
writeFileSync(join(folder, 'slides.txt'), shown.join('\n'));

const parts = [];
recording.forEach((text, index) => {
    speak(text, `recording-${index}.wav`);
    parts.push(`file 'recording-${index}.wav'`, `file 'silence.wav'`, `file 'silence.wav'`);
});
writeFileSync(join(folder, 'recording.txt'), parts.join('\n'));
console.log(`film ${now.toFixed(1)} s`);
