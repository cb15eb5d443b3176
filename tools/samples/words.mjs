// What is said and shown: the film's slides with their captions, and the recording.

export const slides = [
    {
        title: 'Van vraag tot resultaat', mark: 'boat',
        nl: ['Van vraag tot resultaat.', 'Zo werken wij samen.'],
        en: ['From question to result.', 'This is how we work together.'],
    },
    {
        title: 'Een vraag', mark: 'question',
        nl: ['Het begint met een vraag.', 'Bijvoorbeeld van een leerkring.', 'Waarom komt er bijna niemand naar het spreekuur?'],
        en: ['It begins with a question.', 'From a learning circle, for instance.', 'Why does hardly anyone come to the advice hour?'],
    },
    {
        title: 'Onderzoek', mark: 'search',
        nl: ['Onderzoekers zoeken het uit.', 'Ze lezen wat er al bekend is, en ze praten met inwoners.'],
        en: ['Researchers look into it.', 'They read what is known, and they talk with residents.'],
    },
    {
        title: 'Een inzicht', mark: 'lamp',
        nl: ['Dat geeft een inzicht.', 'Het spreekuur is onder werktijd. Wie werkt, kan niet komen.'],
        en: ['That gives an insight.', 'The hour is during working time. Who works cannot come.'],
    },
    {
        title: 'Leerstof', mark: 'book',
        nl: ['Van het inzicht maken we leerstof.', 'Om te lezen, te kijken, te luisteren of te doen.'],
        en: ['We turn the insight into learning material.', 'To read, to watch, to listen to or to do.'],
    },
    {
        title: 'Oefenen', mark: 'people',
        nl: ['Een leerkring oefent ermee.', 'Wat werkt bij ons, en wat niet?'],
        en: ['A learning circle practises with it.', 'What works for us, and what does not?'],
    },
    {
        title: 'Proberen', mark: 'house',
        nl: ['Een project probeert het uit in een dorp.', 'Het spreekuur is daar nu op dinsdagavond.'],
        en: ['A project tries it out in a village.', 'There the advice hour is now on Tuesday evening.'],
    },
    {
        title: 'Resultaat', mark: 'chart',
        nl: ['Daarna kijken we of het helpt.', 'Soms wel. Soms niet. Dan vertellen we dat ook.', 'En dan begint er een nieuwe vraag.'],
        en: ['Then we look whether it helps.', 'Sometimes it does. Sometimes not. We tell that too.', 'And then a new question begins.'],
    },
];

export const recording = [
    'Rust aan tafel. Hoe begin je een gesprek over geld?',
    'Over geld praten is lastig. Veel mensen schamen zich, of zijn bang voor ruzie. Deze opname helpt je op weg. Ze duurt ruim een minuut.',
    'Eén. Kies een rustig moment. Niet als de post net binnen is. Wel na het eten, met een kop koffie.',
    'Twee. Begin bij jezelf. Zeg bijvoorbeeld: ik slaap slecht, want ik denk steeds aan de rekeningen. Zo geef je de ander geen schuld.',
    'Drie. Stel een open vraag. Waar maak jij je het meest zorgen over? En wacht dan even. Stilte mag.',
    'Vier. Kies samen één ding. Eén brief openmaken. Of één telefoontje naar de gemeente. Meer hoeft vandaag niet.',
    'Vijf. Spreek af wanneer je verder praat. En vraag gerust hulp. Hulp bij geldzorgen is gratis, en je mag altijd iemand meenemen.',
];
