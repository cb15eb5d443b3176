// Parses what the writer wrote with parse5, an independent HTML5 parser, and compares: check.mjs WRITER SEED COUNT.
import { execFileSync } from "node:child_process";
import process from "node:process";

const parse5 = await import("parse5").catch(() => {
    console.error("parse5 is not installed: run `npm ci` in the root of the project (`make test` does it by itself)");
    process.exit(1);
});

const [writer, seed, count] = process.argv.slice(2);
const base = "https://kracht.example";
const safeProtocols = new Set(["https:", "http:", "mailto:", "tel:"]);
const markdownAttributes = { a: ["href", "rel"], ol: ["start"], th: ["scope", "class"], td: ["class"],
    h1: ["id"], h2: ["id"], h3: ["id"], h4: ["id"], h5: ["id"], h6: ["id"], html: ["lang"] };
const markdownElements = new Set(["html", "head", "title", "body", "p", "em", "strong", "s", "code", "pre", "br", "hr",
    "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr", "th", "td", "a", "h1", "h2", "h3", "h4", "h5", "h6"]);

// Every element in document order, with its attributes and its own text.
function elementsOf(node, found = []) {
    for (const child of node.childNodes ?? []) {
        if (child.tagName) {
            const attributes = child.attrs.map((a) => [a.prefix ? `${a.prefix}:${a.name}` : a.name, a.value]);
            const text = child.childNodes.filter((n) => n.nodeName === "#text").map((n) => n.value).join("");
            found.push({ tag: child.tagName, attributes: Object.fromEntries(attributes), text });
        } else if (!["#text", "#documentType"].includes(child.nodeName)) {
            throw new Error(`unexpected ${child.nodeName}`);
        }
        elementsOf(child, found);
    }
    return found;
}

// HTML cannot hold U+0000: the writer puts U+FFFD.
const storable = (text) => text.replaceAll("\0", "\uFFFD");

function same(what, actual, expected) {
    if (JSON.stringify(actual) !== JSON.stringify(expected))
        throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}

function checkAddress(actual, expected) {
    const url = new URL(actual, base);
    same("origin", url.origin, base);
    same("path", url.pathname.slice(1).split("/").map(decodeURIComponent), expected.path);
    same("query", Object.fromEntries(url.searchParams), expected.query);
    same("fragment", decodeURIComponent(url.hash.slice(1)), expected.fragment);
}

function checkLink(href) {
    const url = new URL(href, base);
    if (!safeProtocols.has(url.protocol))
        throw new Error(`unsafe link ${href}`);
    const external = /^https?:/i.test(href);
    if (!external && url.protocol === "https:" && url.origin !== base)
        throw new Error(`${href} looks like ours and leads to ${url.origin}`);
    if (url.username || url.password)
        throw new Error(`user name in ${href}`);
}

function checkElement(actual, expected) {
    same("element", actual.tag, expected.tag);
    same(`text of ${actual.tag}`, actual.text, storable(expected.text));
    for (const address of expected.addresses) {
        checkAddress(actual.attributes[address.attribute], address);
        delete actual.attributes[address.attribute];
    }
    const attributes = Object.fromEntries(Object.entries(expected.attributes).map(([k, v]) => [k, storable(v)]));
    if (attributes.href)
        checkLink(attributes.href);
    same(`attributes of ${actual.tag}`, actual.attributes, attributes);
}

function checkMarkdown(elements) {
    const ids = new Set();
    for (const { tag, attributes } of elements) {
        if (!markdownElements.has(tag))
            throw new Error(`element ${tag} out of Markdown`);
        for (const name of Object.keys(attributes))
            if (!markdownAttributes[tag]?.includes(name))
                throw new Error(`attribute ${name} of ${tag} out of Markdown`);
        if (attributes.href)
            checkLink(attributes.href);
        if (attributes.id && (ids.has(attributes.id) || !attributes.id.startsWith("s-")))
            throw new Error(`id ${attributes.id}`);
        ids.add(attributes.id);
    }
}

function check(line) {
    const expected = JSON.parse(line);
    const errors = [];
    const tree = parse5.parse(expected.html, { onParseError: (error) => errors.push(error.code) });
    const elements = elementsOf(tree);
    // Values may hold control characters, which HTML frowns upon but keeps; anything else is a fault of the writer.
    const faults = errors.filter((code) => !/^(control-character|noncharacter)-(in-input-stream|reference)$/.test(code)
        && code !== "control-character-reference");
    same("parse errors", faults, []);
    if (expected.markdown !== undefined)
        return checkMarkdown(elements);
    same("elements", elements.map((e) => e.tag), expected.elements.map((e) => e.tag));
    elements.forEach((element, i) => checkElement(element, expected.elements[i]));
}

const lines = execFileSync(writer, [seed, count], { maxBuffer: 1 << 30 }).toString().split("\n").filter(Boolean);
let failures = 0;
for (const line of lines) {
    try {
        check(line);
    } catch (error) {
        if (++failures <= 5)
            console.error(`${error.message}\n  in ${line}\n`);
    }
}
console.log(`${lines.length} documents, ${failures} wrong (seed ${seed})`);
process.exit(failures || lines.length !== 2 * Number(count) ? 1 : 0);
