// "Snel weg" is a link. This lets it take the place of the page in the browser's history, and lets Escape, pressed twice
// within a second, press it.
const way_out = document.querySelector<HTMLAnchorElement>('.leave__link');

function leave(): void {
    if (way_out) location.replace(way_out.href);
}

let pressed = -Infinity;
way_out?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a new window stays a new window
    event.preventDefault();
    leave();
});
document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat) return;
    if (event.timeStamp - pressed < 1000) leave();
    pressed = event.timeStamp;
});

export {};
