// Fuzzes what visitors type into search: reading it, asking a small index, and the snippets of what is found.
#include "platform/search/index.h"
#include "platform/search/query_text.h"
#include "platform/search/writer.h"
#include "platform/text/utf8.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <unistd.h>

namespace {

// Stops the fuzzer at the input it is reading.
void require(bool holds)
{
    if (!holds)
        std::abort();
}

// A few documents on disk, gone at the end. No dictionary: splitting has words of its own in the texts.
class SmallIndex
{
public:
    SmallIndex() : folder_(std::filesystem::temp_directory_path() / ("kracht-fuzz-" + std::to_string(::getpid())))
    {
        std::filesystem::remove_all(folder_);
        {
            search::Writer writer(folder_, text::Language::nl, *splitter_);
            writer.put(document(1, "Schuldhulpverlening", "Hulp bij <b>schulden</b> & geldzorgen. Één café."));
            writer.put(document(2, "Samen aan tafel", "De leerkring eet samen. \"Samen\" & 'aan' tafel; a b c."));
            writer.set_synonyms({{"geldzorgen", "armoede"}, {"rood staan", "schulden"}, {"a", "b c"}});
            writer.commit();
        }
        index_.show(folder_, splitter_);
    }
    ~SmallIndex() { std::filesystem::remove_all(folder_); }
    SmallIndex(SmallIndex const&) = delete;
    SmallIndex& operator=(SmallIndex const&) = delete;

    std::optional<search::Answer> ask(std::string_view typed) const
    {
        return index_.ask({.typed = typed, .filters = {{"kind", {std::string(typed)}}}, .counted = {"kind"}});
    }
    std::optional<search::Answer> ask_all(std::string_view typed) const { return index_.ask({.typed = typed}); }

private:
    static search::Document document(std::int64_t key, std::string title, std::string text)
    {
        search::Document made;
        made.key = key;
        made.passages = {{search::Weight::title, title}, {search::Weight::body, text}};
        made.names = {std::move(title)};
        made.labels = {"kind:page"};
        made.shown = std::move(text);
        return made;
    }

    std::filesystem::path folder_;
    std::shared_ptr<search::Splitter const> splitter_ = std::make_shared<search::Splitter const>();
    search::Index index_{text::Language::nl};
};

void check_words(search::QueryText const& query)
{
    require(text::valid_utf8_text(query.text) && text::code_points(query.text) <= search::longest_query);
    require(query.words.size() <= search::most_words);
    for (auto const& word : query.words)
        require(!word.empty() && word.size() <= 60 && text::valid_utf8_text(word));
    for (auto const& phrase : query.phrases)
        require(phrase.count > 1 && phrase.first + phrase.count <= query.words.size());
    auto const again = search::read_query(query.text);
    require(again.text == query.text && again.words == query.words);
}

// Nothing but text, references and marks, each mark closed.
void check_markup(std::string_view markup)
{
    require(text::valid_utf8_text(markup));
    bool open = false;
    for (auto at = markup.find('<'); at != std::string_view::npos; at = markup.find('<', at + 1))
    {
        require(markup.substr(at).starts_with(open ? "</mark>" : "<mark>"));
        open = !open;
    }
    require(!open);
}

}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    static SmallIndex const index;
    std::string_view const input(reinterpret_cast<char const*>(data), size);
    check_words(search::read_query(input));
    require(index.ask(input).has_value());
    auto const answer = index.ask_all(input);
    require(answer.has_value() && text::valid_utf8_text(answer->suggestion) && text::valid_utf8_text(answer->used));
    for (auto const& hit : answer->hits)
        check_markup(hit.snippet.view());
    return 0;
}
