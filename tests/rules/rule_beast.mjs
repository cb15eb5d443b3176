// Beast is what takes longest to compile, and its coroutines are what g++ 12 miscompiles.
import { is_cpp } from './tree.mjs';

export const about = 'Boost.Beast is included in at most two .cpp files and in no header';

const pattern = /^[ \t]*#[ \t]*include[ \t]*<boost\/beast/m;

export function check(tree) {
    const users = [...tree].filter(([path, text]) => is_cpp(path) && pattern.test(text)).map(([path]) => path);
    const headers = users.filter((path) => path.endsWith('.h')).map((path) => ({ path, says: 'a header includes Beast' }));
    const files = users.filter((path) => path.startsWith('src/') && path.endsWith('.cpp'));
    const extra = files.length > 2 ? files.map((path) => ({ path, says: `is one of ${files.length} that include Beast` })) : [];
    return [...headers, ...extra];
}

const beast = '#include <boost/beast/http.hpp>\n';
export const good = [{ 'src/platform/http/a.cpp': beast, 'src/platform/http/b.cpp': beast }];
export const bad = [
    { files: { 'src/platform/http/a.h': beast }, reports: 'src/platform/http/a.h' },
    { files: { 'src/x/a.cpp': beast, 'src/x/b.cpp': beast, 'src/x/c.cpp': beast }, reports: 'src/x/c.cpp' },
];
