// The peat landscape and the film's slides as SVG: wide sky, straight canal, long plots, and a boat that goes along.

const colour = { sky: '#eaf1f3', far: '#c9dfe7', canal: '#2f7480', deep: '#0c5663', peat: '#2b211a', moss: '#8d9a6a', reed: '#c8ab62', heather: '#8b6584', ground: '#6b5340', paper: '#fbfaf6', sun: '#e9c46a' };

// The plots run to one point on the horizon, as they do there.
function plots(width, horizon, height, point) {
    const fills = [colour.ground, '#97a45f', colour.reed, colour.ground, colour.heather, '#97a45f', '#54423a', colour.reed];
    const parts = [];
    for (let i = -9; i < 9; ++i) {
        const left = point + i * width * 0.17, right = point + (i + 1) * width * 0.17;
        if (i === 0) continue;
        parts.push(`<path fill="${fills[(i + 16) % fills.length]}" d="M${point} ${horizon}L${left} ${height}H${right}z"/>`);
    }
    parts.push(`<path fill="${colour.canal}" d="M${point - 2} ${horizon}L${point} ${height}H${point + width * 0.17}L${point + 2} ${horizon}z"/>`);
    parts.push(`<path fill="#ffffff" opacity=".25" d="M${point} ${horizon}L${point + width * 0.06} ${height}H${point + width * 0.08}z"/>`);
    return parts.join('');
}

function trees(width, horizon) {
    let path = `M0 ${horizon + 2}V${horizon - 6}`;
    for (let x = 0, i = 0; x < width; ++i) {
        const step = 9 + (i * 37) % 23, up = 4 + (i * 53) % 15;
        path += i % 5 === 4 ? `l${step / 2} -${up * 0.7}h${step / 2}v${up * 0.7}` : `q${step / 2} -${up} ${step} 0`;
        x += step;
    }
    return `<path fill="#4d5a45" d="${path}V${horizon + 2}z"/>`;
}

function clouds(width, horizon, shift) {
    const rows = [[0.06, 0.16, 0.28], [0.2, 0.27, 0.42], [0.62, 0.12, 0.24], [0.7, 0.36, 0.3], [0.42, 0.5, 0.2], [0.02, 0.6, 0.22]];
    return rows.map(([x, y, w]) => `<rect x="${(x * width + shift) % width}" y="${y * horizon}" width="${w * width}" height="${horizon * 0.028}" rx="${horizon * 0.014}" fill="#fff" opacity=".6"/>`).join('');
}

export function landscape(width, height, { horizon = height * 0.56, shift = 0 } = {}) {
    const point = width * 0.62;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${colour.far}"/><stop offset="1" stop-color="${colour.paper}"/></linearGradient></defs>
<rect width="${width}" height="${height}" fill="url(#sky)"/>
<circle cx="${width * 0.22}" cy="${horizon * 0.7}" r="${horizon * 0.09}" fill="${colour.sun}" opacity=".8"/>
${clouds(width, horizon, shift)}<rect y="${horizon}" width="${width}" height="${height - horizon}" fill="${colour.moss}"/>
${plots(width, horizon, height, point)}${trees(width, horizon)}</svg>`;
}

const marks = {
    boat: '<path d="M-120 20h240l-34 56h-172z" fill="#2b211a"/><path d="M-70 -20h110v40h-110z" fill="#c8ab62"/><path d="M60 20v-120h8v120z" fill="#54423a"/>',
    question: '<path d="M-44 -50a46 46 0 1 1 66 42q-22 12 -22 40" fill="none" stroke="#0c5663" stroke-width="22" stroke-linecap="round"/><circle cx="0" cy="74" r="14" fill="#0c5663"/>',
    search: '<circle cx="-14" cy="-14" r="60" fill="none" stroke="#0c5663" stroke-width="20"/><path d="M34 34l56 56" stroke="#0c5663" stroke-width="24" stroke-linecap="round"/>',
    lamp: '<path d="M-34 46a62 62 0 1 1 68 0z" fill="#e9c46a" stroke="#2b211a" stroke-width="10"/><path d="M-28 66h56M-20 88h40" stroke="#2b211a" stroke-width="14" stroke-linecap="round"/>',
    book: '<path d="M0 -52q-50 -30 -110 -16v124q60 -14 110 16q50 -30 110 -16v-124q-60 -14 -110 16z" fill="#fbfaf6" stroke="#0c5663" stroke-width="12"/><path d="M0 -52v124" stroke="#0c5663" stroke-width="12"/>',
    people: '<g fill="#8b6584"><circle cx="-74" cy="-30" r="30"/><path d="M-126 70a52 52 0 0 1 104 0z"/></g><g fill="#0c5663"><circle cx="0" cy="-46" r="34"/><path d="M-60 72a60 60 0 0 1 120 0z"/></g><g fill="#8d9a6a"><circle cx="76" cy="-30" r="30"/><path d="M24 70a52 52 0 0 1 104 0z"/></g>',
    house: '<path d="M-100 -6l100 -82l100 82v88h-200z" fill="#c8ab62" stroke="#2b211a" stroke-width="10"/><rect x="-24" y="18" width="48" height="64" fill="#2b211a"/><rect x="46" y="10" width="34" height="34" fill="#fbfaf6"/><rect x="-80" y="10" width="34" height="34" fill="#e9c46a"/>',
    chart: '<path d="M-110 -80v160h220" fill="none" stroke="#2b211a" stroke-width="12" stroke-linecap="round"/><path d="M-80 50l54 -46l50 22l74 -84" fill="none" stroke="#0c5663" stroke-width="16" stroke-linecap="round" stroke-linejoin="round"/><circle cx="98" cy="-58" r="15" fill="#8b6584"/>',
};

// A slide: the landscape from aside, the canal below, the boat as far as the story is.
export function slide({ title, mark }, index, count) {
    const width = 960, height = 540, water = 430, at = 90 + (width - 180) * index / (count - 1);
    const stops = Array.from({ length: count }, (_, i) => {
        const x = 90 + (width - 180) * i / (count - 1);
        return `<path d="M${x} ${water}v-20" stroke="#54423a" stroke-width="5"/><circle cx="${x}" cy="${water - 26}" r="8" fill="${i <= index ? '#8b6584' : '#fbfaf6'}" stroke="#54423a" stroke-width="4"/>`;
    }).join('');
    const fields = ['#6b5340', '#97a45f', '#c8ab62', '#8b6584', '#6b5340', '#97a45f', '#54423a', '#c8ab62', '#97a45f'];
    const plots_aside = fields.map((fill, i) => `<path d="M${i * 120 - 60} 400l24 -58h96l24 58z" fill="${fill}"/>`).join('');
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${colour.far}"/><stop offset="1" stop-color="${colour.paper}"/></linearGradient></defs>
<rect width="${width}" height="${height}" fill="url(#sky)"/>${clouds(width, 340, index * 45)}
<rect y="342" width="${width}" height="90" fill="${colour.moss}"/>${plots_aside}${trees(width, 342)}
<rect y="400" width="${width}" height="30" fill="#97a45f"/>${stops}
<rect y="${water}" width="${width}" height="110" fill="${colour.canal}"/>
<g stroke="#fff" opacity=".3" stroke-width="3">${[0, 1, 2, 3, 4, 5].map((i) => `<path d="M${(i * 173 + index * 31) % 900} ${456 + (i * 29) % 70}h70"/>`).join('')}</g>
<g transform="translate(${at} ${water + 18}) scale(.42)"><ellipse cx="0" cy="74" rx="130" ry="10" fill="#0c5663"/>${marks.boat}</g>
<g transform="translate(480 128) scale(.74)">${mark === 'boat' ? '' : `<circle r="150" fill="#fff" opacity=".55"/>${marks[mark]}`}</g>
<text x="480" y="${mark === 'boat' ? 170 : 300}" text-anchor="middle" font-family="Atkinson Hyperlegible" font-weight="700" font-size="${mark === 'boat' ? 72 : 60}" fill="${colour.peat}">${title}</text>
${mark === 'boat' ? '<text x="480" y="236" text-anchor="middle" font-family="Atkinson Hyperlegible" font-size="32" fill="#5c4f43">Zo werken wij samen in de Veenkoloniën</text>' : ''}</svg>`;
}
