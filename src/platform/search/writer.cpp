// Changes an index.
#include "platform/search/writer.h"

#include "platform/search/labels.h"
#include "platform/search/terms.h"
#include "platform/search/trouble.h"

#include <algorithm>
#include <sstream>

namespace search {

namespace {

// Xapian's errors as the project's.
template <class Function>
auto guarded(Function const& function)
{
    try
    {
        return function();
    }
    catch (Xapian::Error const& error)
    {
        throw Trouble(
            "the search index cannot be used: " + error.get_msg()
            + (error.get_error_string() ? std::string(" (") + error.get_error_string() + ")" : std::string()));
    }
}

constexpr std::ptrdiff_t most_blanks = 3; // in a synonym: four words

// Words that are suggested: no prefixes, no numbers, not too short to be mistyped.
bool is_suggested(std::string const& term)
{
    return term.size() >= 3 && (term[0] >= 'a' && term[0] <= 'z');
}

}

struct Writer::State
{
    State(std::filesystem::path const& folder, text::Language language, Splitter const& splitter)
        : db(folder.string(), Xapian::DB_CREATE_OR_OPEN | Xapian::DB_BACKEND_GLASS),
          terms(language, splitter),
          labels(db.get_metadata(labels_key))
    {
        // Within a transaction nothing is committed half way.
        db.begin_transaction();
    }

    // Words that only the removed document had are never suggested again.
    void forget_spelling(std::string const& key)
    {
        auto const found = db.postlist_begin(key);
        if (found == db.postlist_end(key))
            return;
        for (auto term = db.termlist_begin(*found); term != db.termlist_end(*found); ++term)
            if (is_suggested(*term))
                --spelling[*term];
        db.set_metadata(left_note, "1");
    }

    void add_spelling(Xapian::Document const& document)
    {
        for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
            if (is_suggested(*term))
                ++spelling[*term];
    }

    // Once for each word of a batch, because this is most of the work otherwise.
    void write_spelling()
    {
        for (auto const& [word, change] : spelling)
            if (change > 0)
                db.add_spelling(word, static_cast<Xapian::termcount>(change));
            else if (change < 0)
                db.remove_spelling(word, static_cast<Xapian::termcount>(-change));
        spelling.clear();
    }

    std::string label_values(std::vector<std::string> const& names)
    {
        auto const known = labels.size();
        auto values = labels.encode(names);
        if (labels.size() != known)
            db.set_metadata(labels_key, labels.text());
        return values;
    }

    Xapian::WritableDatabase db;
    TermMaker terms;
    Labels labels;
    std::unordered_map<std::string, std::int64_t> spelling; ///< by how much each word's count changes
};

Writer::Writer(std::filesystem::path const& folder, text::Language language, Splitter const& splitter)
{
    state_ = guarded([&] { return std::make_unique<State>(folder, language, splitter); });
}

// What was not committed is given up.
Writer::~Writer()
{
    try
    {
        state_->db.close();
    }
    catch (Xapian::Error const&)
    {} // of no more use anyway
}

void Writer::put(Document const& document)
{
    guarded([&] {
        auto made = state_->terms.make(document);
        made.add_value(labels_slot, state_->label_values(document.labels));
        made.add_value(newest_slot, Xapian::sortable_serialise(static_cast<double>(document.newest)));
        made.set_data(document.shown.substr(0, longest_shown));
        auto const key = key_term(document.key);
        state_->forget_spelling(key);
        state_->add_spelling(made);
        state_->db.replace_document(key, made);
    });
}

void Writer::remove(std::int64_t key)
{
    guarded([&] {
        auto const term = key_term(key);
        state_->forget_spelling(term);
        state_->db.delete_document(term);
    });
}

void Writer::set_synonyms(std::vector<Synonym> const& synonyms)
{
    guarded([&] {
        auto& db = state_->db;
        std::vector<std::string> keys;
        for (auto key = db.synonym_keys_begin(); key != db.synonym_keys_end(); ++key)
            keys.push_back(*key);
        for (auto const& key : keys)
            db.clear_synonyms(key);
        for (auto const& synonym : synonyms)
        {
            auto const words = state_->terms.stems(synonym.words);
            auto const means = state_->terms.stems(synonym.means);
            auto const short_enough = [](std::string const& text) {
                return !text.empty() && text.size() < 200 && std::ranges::count(text, ' ') <= most_blanks;
            };
            if (short_enough(words) && short_enough(means) && words != means)
                db.add_synonym(words, means);
        }
    });
}

std::string Writer::note(std::string const& name) const
{
    return guarded([&] { return state_->db.get_metadata(name); });
}

void Writer::set_note(std::string const& name, std::string const& value)
{
    guarded([&] { state_->db.set_metadata(name, value); });
}

// The tables of spelling are written whole each time a word is added, so they wait for the commit.
void Writer::flush()
{
    guarded([&] {
        state_->db.commit_transaction();
        state_->db.begin_transaction();
    });
}

void Writer::commit()
{
    guarded([&] { state_->write_spelling(); });
    flush();
}

std::uint64_t Writer::size() const
{
    return guarded([&] { return state_->db.get_doccount(); });
}

std::string format_version()
{
    return std::string(terms_version) + "/" + Xapian::version_string();
}

void compact(std::filesystem::path const& from, std::filesystem::path const& to)
{
    guarded([&] {
        Xapian::Database(from.string()).compact(to.string(), Xapian::DBCOMPACT_NO_RENUMBER);
        Xapian::WritableDatabase copy(to.string(), Xapian::DB_OPEN);
        copy.set_metadata(left_note, "");
        copy.commit();
        copy.close();
    });
}

std::string problem_of(std::filesystem::path const& folder)
{
    try
    {
        std::ostringstream report;
        auto const errors = Xapian::Database::check(folder.string(), 0, &report);
        return errors == 0 ? std::string() : "it has " + std::to_string(errors) + " errors";
    }
    catch (Xapian::Error const& error)
    {
        return error.get_msg();
    }
}

std::string note_of(std::filesystem::path const& folder, std::string const& name)
{
    try
    {
        return Xapian::Database(folder.string()).get_metadata(name);
    }
    catch (Xapian::Error const&)
    {
        return {};
    }
}

}
