// Writing: a toolbar for Markdown, what the text will look like, and keeping in between. Without it the form works as it
// is. Nothing stays in the browser: what is kept in between is kept by the server, for the person alone.
type Words = Record<string, string>;
type Tool = { name: string; key?: string; act: (area: HTMLTextAreaElement) => void };
type Found = { kind: string; slug: string; title: string; label: string };

const form = document.querySelector<HTMLFormElement>('form[data-role="editor"]');
const words: Words = JSON.parse(form?.dataset.tools ?? '{}') as Words;
const say = (name: string): string => words[name] ?? name;

function make<K extends keyof HTMLElementTagNameMap>(tag: K, name: string, text = ''): HTMLElementTagNameMap[K] {
    const made = document.createElement(tag);
    if (name) made.className = name;
    made.textContent = text;
    return made;
}

// Puts text where the cursor stands, in a way that the browser's own "undo" takes back.
function put(area: HTMLTextAreaElement, start: number, end: number, text: string, mark: [number, number]): void {
    area.focus();
    area.setSelectionRange(start, end);
    if (!document.execCommand('insertText', false, text)) area.setRangeText(text, start, end, 'end');
    area.setSelectionRange(start + mark[0], start + mark[1]);
    area.dispatchEvent(new Event('input', { bubbles: true }));
}

function around(area: HTMLTextAreaElement, sign: string): void {
    const start = area.selectionStart;
    const end = area.selectionEnd;
    const value = area.value;
    const chosen = value.slice(start, end);
    if (value.slice(start - sign.length, start) === sign && value.slice(end, end + sign.length) === sign) {
        put(area, start - sign.length, end + sign.length, chosen, [0, chosen.length]);
        return;
    }
    put(area, start, end, sign + chosen + sign, [sign.length, sign.length + chosen.length]);
}

function lines(area: HTMLTextAreaElement, sign: (at: number) => string, is: RegExp): void {
    const value = area.value;
    const start = value.lastIndexOf('\n', area.selectionStart - 1) + 1;
    const after = value.indexOf('\n', area.selectionEnd);
    const end = after < 0 ? value.length : after;
    const old = value.slice(start, end).split('\n');
    const off = old.every((line) => is.test(line));
    const text = old.map((line, at) => (off ? line.replace(is, '') : sign(at) + line.replace(is, ''))).join('\n');
    put(area, start, end, text, [text.length, text.length]);
}

// A small dialog: search by title, or paste an address.
function ask_link(area: HTMLTextAreaElement, kind = ''): void {
    const start = area.selectionStart;
    const end = area.selectionEnd;
    const chosen = area.value.slice(start, end);
    const dialog = make('dialog', 'link-dialog');
    const label = make('label', 'field__label', say('ask'));
    const input = make('input', 'input');
    const list = make('ul', 'plain link-dialog__found');
    const row = make('div', 'button-row');
    const insert = make('button', 'button', say('insert'));
    const cancel = make('button', 'button button--quiet', say('cancel'));
    input.type = 'text';
    input.id = 'link-dialog-input';
    label.htmlFor = input.id;
    list.setAttribute('aria-live', 'polite');
    insert.type = cancel.type = 'button';
    row.append(insert, cancel);
    dialog.append(label, input, list, row);
    document.body.append(dialog);
    const close = (): void => { dialog.remove(); area.focus(); };
    const take = (target: string, title: string): void => {
        close();
        const text = chosen || title;
        const link = `[${text}](${target})`;
        put(area, start, end, link, [1, 1 + text.length]);
    };
    search_as_typed(input, list, kind, (one) => { take(`${one.kind}/${one.slug}`, one.title); });
    insert.addEventListener('click', () => { if (input.value) take(input.value, input.value); });
    cancel.addEventListener('click', close);
    dialog.addEventListener('cancel', (event) => { event.preventDefault(); close(); });
    input.addEventListener('keydown', (event) => { if (event.key === 'Enter') { event.preventDefault(); insert.click(); } });
    if (typeof dialog.showModal === 'function') dialog.showModal();
    else dialog.setAttribute('open', '');
}

// Asks the server a moment after the last key, and shows what it found as buttons.
function search_as_typed(input: HTMLInputElement, list: HTMLElement, kind: string, choose: (one: Found) => void): void {
    let timer = 0;
    const search = async (): Promise<void> => {
        const typed = input.value.trim();
        list.replaceChildren();
        if (typed.length < 2 || /^https?:/.test(typed)) return;
        const answer = await fetch(`${form?.dataset.find ?? ''}?kind=${encodeURIComponent(kind)}&q=${encodeURIComponent(typed)}`);
        if (!answer.ok || input.value.trim() !== typed) return;
        const found = (await answer.json()) as Found[];
        list.replaceChildren(...found.map((one) => {
            const item = make('li', '');
            const button = make('button', 'button button--quiet write__small', one.title);
            button.type = 'button';
            button.append(make('span', 'field__hint', one.label));
            button.addEventListener('click', () => { choose(one); });
            item.append(button);
            return item;
        }));
        if (found.length === 0) list.append(make('li', 'find__none', say('none')));
    };
    input.addEventListener('input', () => {
        window.clearTimeout(timer);
        timer = window.setTimeout(() => { search().catch(() => { /* the button still works */ }); }, 300);
    });
}

const tools: Tool[] = [
    { name: 'bold', key: 'b', act: (area) => { around(area, '**'); } },
    { name: 'italic', key: 'i', act: (area) => { around(area, '*'); } },
    { name: 'heading', act: (area) => { lines(area, () => '## ', /^#{1,6} /); } },
    { name: 'list', act: (area) => { lines(area, () => '- ', /^[-*] /); } },
    { name: 'numbers', act: (area) => { lines(area, (at) => `${String(at + 1)}. `, /^\d+\. /); } },
    { name: 'quote', act: (area) => { lines(area, () => '> ', /^> /); } },
    { name: 'link', key: 'k', act: (area) => { ask_link(area); } },
    { name: 'picture', act: (area) => { ask_link(area, 'media'); } },
];

// One stop for the Tab key; arrows go from button to button (ARIA practices: toolbar).
function add_toolbar(area: HTMLTextAreaElement): void {
    const bar = make('div', 'toolbar');
    bar.setAttribute('role', 'toolbar');
    bar.setAttribute('aria-label', say('bar'));
    bar.setAttribute('aria-controls', area.id);
    const buttons = tools.map((tool, at) => {
        const button = make('button', `toolbar__button toolbar__button--${tool.name}`, say(tool.name));
        button.type = 'button';
        button.tabIndex = at === 0 ? 0 : -1;
        button.addEventListener('click', () => { tool.act(area); });
        return button;
    });
    bar.append(...buttons);
    bar.addEventListener('keydown', (event) => {
        const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
        const last = buttons.length - 1;
        const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
        if (at < 0 || to === undefined) return;
        event.preventDefault();
        buttons.forEach((button, other) => { button.tabIndex = other === to ? 0 : -1; });
        buttons[to]?.focus();
    });
    area.addEventListener('keydown', (event) => {
        const tool = event.ctrlKey || event.metaKey ? tools.find((one) => one.key === event.key) : undefined;
        if (!tool) return;
        event.preventDefault();
        tool.act(area);
    });
    area.before(bar);
}

// What the text looks like and how it reads, a moment after the last key.
function add_preview(area: HTMLTextAreaElement, address: string, language: string): void {
    const box = make('div', 'live');
    const heading = make('p', 'live__title', say('live'));
    const looks = make('div', 'prose live__text', say('empty'));
    const hints = make('div', 'live__hints');
    looks.lang = language;
    box.append(heading, looks, hints);
    area.after(box);
    let timer = 0;
    const show = async (): Promise<void> => {
        const text = area.value;
        const answer = await fetch(address, { method: 'POST', body: new URLSearchParams({ text, language }) });
        if (!answer.ok || answer.redirected || text !== area.value) return;
        const made = (await answer.json()) as { html: string; hints: string };
        // Made by the server's checked writer, of Markdown in which HTML is text.
        looks.innerHTML = made.html;
        hints.innerHTML = made.hints;
        if (!text.trim()) looks.textContent = say('empty');
    };
    const soon = (): void => {
        window.clearTimeout(timer);
        timer = window.setTimeout(() => { show().catch(() => { /* next time */ }); }, 600);
    };
    area.addEventListener('input', soon);
    if (area.value.trim()) soon();
}

// Keeps what is typed at the server every few seconds, and warns who leaves with something unsaved.
function keep_in_between(edited: HTMLFormElement): void {
    const status = edited.querySelector<HTMLElement>('[data-role="status"]');
    let typed = 0; // grows with every change
    let kept = 0;
    let timer = 0;
    let sending = false;
    const tell = (text: string): void => { if (status && status.textContent !== text) status.textContent = text; };
    const keep = async (): Promise<void> => {
        if (sending || typed === kept) return;
        sending = true;
        const now = typed;
        try {
            const fields = new URLSearchParams();
            new FormData(edited).forEach((value, name) => { if (typeof value === 'string') fields.append(name, value); });
            fields.set('do', 'keep');
            const answer = await fetch(edited.action, { method: 'POST', body: fields, headers: { accept: 'application/json' } });
            if (!answer.ok || answer.redirected) throw new Error('not kept');
            tell(((await answer.json()) as { said: string }).said);
            kept = now;
        } catch {
            tell(status?.dataset.failed ?? '');
        }
        sending = false;
    };
    const changed = (): void => {
        typed += 1;
        if (timer === 0) timer = window.setTimeout(() => { timer = 0; keep().catch(() => { /* told */ }); }, 4000);
    };
    edited.addEventListener('input', changed);
    edited.addEventListener('change', changed);
    window.setInterval(() => { keep().catch(() => { /* told */ }); }, 15000);
    let leaving = false;
    edited.addEventListener('submit', (event) => {
        const button = event.submitter as HTMLButtonElement | null;
        if (button?.getAttribute('formtarget') !== '_blank') leaving = true;
    });
    window.addEventListener('beforeunload', (event) => {
        if (typed > 0 && !leaving) event.preventDefault();
    });
}

// The search of an entry field: choosing presses the same button that it would without a script.
function quicken_search(edited: HTMLFormElement): void {
    for (const box of edited.querySelectorAll<HTMLElement>('[data-role="find"]')) {
        const input = box.querySelector<HTMLInputElement>('input');
        if (!input) continue;
        const list = make('ul', 'plain find__found');
        list.setAttribute('aria-live', 'polite');
        box.append(list);
        search_as_typed(input, list, box.dataset.kind ?? '', (one) => {
            const button = make('button', '');
            button.name = 'do';
            button.value = `choose:${box.dataset.path ?? ''}=${box.dataset.kind ? one.slug : `${one.kind}/${one.slug}`}`;
            button.formAction = `${edited.action}#${input.id.replace(/^find-/, '')}`;
            button.hidden = true;
            edited.append(button);
            button.click();
        });
    }
}

if (form) {
    for (const area of form.querySelectorAll<HTMLTextAreaElement>('textarea[data-role="markdown"]')) {
        add_toolbar(area);
        if (area.id === 'body') add_preview(area, form.dataset.preview ?? '', form.dataset.language ?? 'nl');
    }
    keep_in_between(form);
    quicken_search(form);
}

export {};
