// Shows the ways to share that need a script, where the browser has them. Without it, the links and the address remain.
const block = document.querySelector<HTMLElement>('#share');
const address = block?.querySelector<HTMLInputElement>('#share-address');

function offer(name: string, act: () => Promise<void>): void {
    const button = block?.querySelector<HTMLButtonElement>(`[data-share="${name}"]`);
    if (!button) return;
    button.addEventListener('click', () => { act().catch(() => { /* the reader changed their mind */ }); });
    (button.closest('li') ?? button).hidden = false;
}

if (block && address) {
    const said = block.querySelector<HTMLElement>('[role="status"]');
    const url = address.value;
    if (navigator.share)
        offer('native', () => navigator.share({ title: block.dataset.title, text: block.dataset.text, url }));
    if (navigator.clipboard)
        offer('copy', async () => {
            await navigator.clipboard.writeText(url);
            if (said) said.textContent = said.dataset.copied ?? '';
        });
}

export {};
