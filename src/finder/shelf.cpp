// One language's index on disk.
#include "finder/shelf.h"

#include "platform/base/log.h"
#include "platform/search/trouble.h"
#include "platform/text/collate.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace finder {

namespace {

constexpr int changes_at_once = 500;
constexpr int entries_at_once = 200;
constexpr std::uint64_t documents_a_flush = 5'000;

constexpr char const* stamp_note = "stamp";
constexpr char const* mark_note = "mark";

std::string write_mark(Mark const& mark)
{
    return fmt::format("{} {}", mark.sequence, mark.at);
}

Mark read_mark(std::string const& text)
{
    Mark mark;
    auto const* const end = text.data() + text.size();
    auto const first = std::from_chars(text.data(), end, mark.sequence);
    if (first.ptr != end)
        std::from_chars(first.ptr + 1, end, mark.at);
    return mark;
}

}

Shelf::Shelf(Setting setting, search::Index& index)
    : setting_(std::move(setting)), index_(index), folders_(setting_.folder)
{}

// Whatever changes one of these changes what documents are made of.
std::string Shelf::stamp() const
{
    return fmt::format(
        "{} {} {} {} {}", search::format_version(), text::collation_version(), version_of(setting_.kinds),
        text::code(index_.language()), setting_.splitter->version());
}

void Shelf::show(std::filesystem::path const& folder)
{
    index_.show(folder, setting_.splitter);
    usable_ = true;
}

void Shelf::open()
{
    auto const folder = folders_.current();
    if (!folder)
        return;
    if (search::note_of(*folder, stamp_note) != stamp())
        return;
    if (auto const problem = search::problem_of(*folder); !problem.empty())
    {
        base::log().error("the search index in {} is damaged and is made anew: {}", folder->string(), problem);
        return;
    }
    mark_ = read_mark(search::note_of(*folder, mark_note));
    if (!store::holds(setting_.db, mark_))
        return; // made from another database, or from before a backup was put back
    if (!search::note_of(*folder, search::left_note).empty())
        left_since_ = base::Time{};
    show(*folder);
}

void Shelf::follow()
{
    // Somebody may have removed the folder; who has it open still reads it.
    usable_ = usable_ && !index_.damaged() && folders_.current();
    if (!usable_)
    {
        rebuild();
        return;
    }
    for (;;)
    {
        if (setting_.stopping)
            return;
        auto const changes = store::changes(setting_.db, mark_, changes_at_once);
        if (changes.empty())
            return;
        if (!changes.words)
            apply(changes);
        if (changes.words || !usable_)
        {
            rebuild();
            return;
        }
    }
}

void Shelf::apply(Changes const& changes)
{
    auto const folder = folders_.current();
    if (!folder)
        return;
    usable_ = false; // unless all goes well: a new one beside it then takes its place
    auto const vocabulary = content::store::vocabulary(setting_.db);
    Words const words{setting_.kinds, vocabulary, index_.language()};
    search::Writer writer(*folder, index_.language(), *setting_.splitter);
    auto const sources = store::sources(setting_.db, index_.language(), changes.entries);
    auto source = sources.begin();
    for (auto const id : changes.entries)
    {
        if (source != sources.end() && source->id == id)
            writer.put(document(*source++, words));
        else
            writer.remove(id.value);
    }
    if (changes.meanings)
        write_synonyms(writer);
    remember(writer, changes.until);
    bool const left = !writer.note(search::left_note).empty();
    writer.commit();
    mark_ = changes.until;
    if (left && !left_since_)
        left_since_ = setting_.clock.now();
    show(*folder);
}

void Shelf::write_synonyms(search::Writer& writer) const
{
    std::vector<search::Synonym> all;
    for (auto const* const kind : setting_.kinds.all())
        if (gives_synonyms(kind->name))
            for (auto const& source : store::of_kind(setting_.db, index_.language(), kind->name))
                std::ranges::move(synonyms(source), std::back_inserter(all));
    writer.set_synonyms(all);
}

void Shelf::remember(search::Writer& writer, Mark const& mark) const
{
    writer.set_note(mark_note, write_mark(mark));
    writer.set_note(stamp_note, stamp());
}

// False when it was broken off.
bool Shelf::fill(search::Writer& writer)
{
    auto const vocabulary = content::store::vocabulary(setting_.db);
    Words const words{setting_.kinds, vocabulary, index_.language()};
    std::uint64_t written = 0;
    content::EntryId last;
    for (;;)
    {
        if (setting_.stopping)
            return false;
        auto const ids = store::listed(setting_.db, index_.language(), last, entries_at_once);
        if (ids.empty())
            return true;
        last = ids.back();
        for (auto const& source : store::sources(setting_.db, index_.language(), ids))
            writer.put(document(source, words));
        written += ids.size();
        if (written >= documents_a_flush)
        {
            writer.flush();
            written = 0;
        }
    }
}

std::optional<std::uint64_t> Shelf::rebuild()
{
    auto const started = setting_.clock.now();
    auto const mark = store::newest(setting_.db);
    auto const folder = folders_.fresh();
    std::uint64_t size = 0;
    {
        search::Writer writer(folder, index_.language(), *setting_.splitter);
        if (!fill(writer))
            return std::nullopt;
        write_synonyms(writer);
        remember(writer, mark);
        writer.commit();
        size = writer.size();
    }
    // As it grew its blocks were left half full; a copy is half as large and quicker to ask.
    auto const tight = folder.parent_path() / std::to_string(std::stoi(folder.filename().string()) + 1);
    search::compact(folder, tight);
    folders_.make_current(tight);
    mark_ = mark;
    left_since_.reset();
    show(tight);
    base::log().info(
        "the search index in {} was made anew: {} documents in {} ms", setting_.folder.string(), size,
        std::chrono::duration_cast<std::chrono::milliseconds>(setting_.clock.now() - started).count());
    return size;
}

void Shelf::purge_when_due()
{
    if (!left_since_ || setting_.clock.now() - *left_since_ < purge_after)
        return;
    auto const current = folders_.current();
    if (!current)
        return;
    auto const folder = folders_.fresh();
    search::compact(*current, folder);
    folders_.make_current(folder);
    left_since_.reset();
    show(folder);
}

}
