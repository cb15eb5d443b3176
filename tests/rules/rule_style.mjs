// What clang-format cannot lay out and clang-tidy is too slow to be asked about on every test run.
import { code_only, is_cpp, is_sample, report } from './tree.mjs';

export const about = 'no `using namespace`, no bool parameters, no west const, and every NOLINT says why';

const in_code = [
    // Literals such as 5s have no other way in; a header must not force them on others.
    [/\busing\s+namespace\b(?!\s+std::(?:\w+_)?literals\b)/, '`using namespace`: name what you use'],
    [/\bconst\s+(?:auto|std::|[A-Z])[\w:<>]*\s*[&*]/, 'const stands right of what it makes constant: `Request const&`'],
];
// A call such as set(true) does not say what is true; an enum does. A `bool value` to store and a `bool condition` are themselves.
const in_headers = [
    [/\busing\s+namespace\b/, '`using namespace` in a header'],
    [/[(,]\s*(?:const\s+)?bool(?:\s+const)?\s+(?!(?:value|condition|present)\b)[a-z_]+\s*(?=[,)]|= *(?:true|false))/, 'a bool parameter: make it an enum'],
];
const in_comments = [[/\/\/ *NOLINT(?:NEXTLINE|BEGIN)?(?:\([^)]*\))?[ \t]*$/m, 'NOLINT(check) without a reason after it']];

export function check(tree) {
    return [...tree].flatMap(([path, text]) => {
        if (!is_cpp(path) || is_sample(path)) return [];
        const code = code_only(text);
        const rules = path.endsWith('.h') ? [...in_code, ...in_headers] : in_code;
        return [
            ...rules.flatMap(([pattern, says]) => report(path, code, pattern, says)),
            ...in_comments.flatMap(([pattern, says]) => report(path, text, pattern, says)),
        ];
    });
}

export const good = [
    { 'src/a/a.h': '// A. using namespace std\nbool f(Request const& r, int x);\nParam(bool value);\nauto s = "using namespace";\nbool ok = true;\n' },
    { 'src/a/a.cpp': 'int x; // NOLINT(some-check): the C library wants it\nchar c = \'"\'; int y = 1\'000;\nusing namespace std::chrono_literals;\n' },
];
export const bad = [
    { files: { 'src/a/a.cpp': 'using namespace std;\n' }, reports: 'src/a/a.cpp' },
    { files: { 'src/a/a.cpp': 'using namespace std::chrono;\n' }, reports: 'src/a/a.cpp' },
    { files: { 'src/a/a.h': 'using namespace std::string_literals;\n' }, reports: 'src/a/a.h' },
    { files: { 'src/a/a.h': 'void show(Page const& page, bool wide);\n' }, reports: 'src/a/a.h' },
    { files: { 'src/a/a.h': 'void show(bool wide = false);\n' }, reports: 'src/a/a.h' },
    { files: { 'src/a/a.cpp': 'void show(const Page& page);\n' }, reports: 'src/a/a.cpp' },
    { files: { 'src/a/a.cpp': 'int x; // NOLINT\n' }, reports: 'src/a/a.cpp' },
];
