// One page of each template: what is looked at in every variant.

/** Lists, entries and pages in Dutch; one address a template. */
export const dutch = [
    '/', '/over-ons', '/contact', '/privacy', '/toegankelijkheid', '/leesinstellingen', '/bestaat-niet',
    '/projecten', '/projecten/samen-aan-tafel-turfwolde', '/projecten/alliantie-van-kracht',
    '/netwerk', '/organisaties/movisie', '/gemeenten', '/gemeenten/stadskanaal', '/dekking',
    '/hulp', '/hulp/geldfit', '/hulp?area=stadskanaal',
    '/inzichten', '/inzichten/weinig-geld-vraagt-veel-van-je-hoofd', '/vragen', '/vragen/waarom-blijft-de-post-dicht',
    '/maatregelen', '/maatregelen/bijzondere-bijstand', '/verhalen', '/verhalen/de-envelop-op-de-kast',
    '/nieuws', '/nieuws/wat-leverde-de-tafel-op', '/agenda', '/agenda/open-tafel',
    '/leren', '/leren/samen-de-post-openen', '/leren/luister-naar-rust-aan-tafel', '/leren/kijk-van-vraag-tot-resultaat', '/leren/menukaart',
    '/leerkringen', '/leerkringen/leerkring-turfwolde', '/begrippen', '/begrippen/schuldhulpverlening',
    '/van-vraag-tot-resultaat', '/van-vraag-tot-resultaat/waarom-blijft-de-post-dicht',
    '/zoeken?q=schuldhulp', '/zoeken?q=xyzzyxyzzy', '/media', '/media/rust-aan-tafel',
];

/** The same in English where words are longer or the page is in another language. */
export const english = ['/en', '/en/projects', '/en/projects/homework-room-turfwolde', '/en/network', '/en/municipalities/stadskanaal',
    '/en/help', '/en/insights', '/en/learning', '/en/calendar', '/en/search?q=debts', '/en/from-question-to-result'];
