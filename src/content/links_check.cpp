// Checks what entries say of each other.
#include "content/links_check.h"

#include "content/ends.h"
#include "platform/html/markdown.h"

#include <boost/json/array.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <unordered_map>

namespace content {

namespace {

namespace json = boost::json;
using text::Language;

/// Calls `visit(path, Markdown)` for the body and every prose field.
template <class Visit>
void each_prose(Kind const& kind, Draft const& draft, Visit&& visit)
{
    visit(std::string("body"), std::string_view(draft.body));
    auto const value = [&](Field const& field, std::string const& path, json::value const& found) {
        if (field.type == FieldType::prose && found.is_string())
            visit(path, std::string_view(found.get_string()));
    };
    auto const many = [&](Field const& field, std::string const& path, json::value const& found) {
        value(field, path, found);
        for (std::size_t at = 0; found.is_array() && at < found.get_array().size(); ++at)
            value(field, fmt::format("{}[{}]", path, at), found.get_array()[at]);
    };
    each_field(kind, [&](Field const& field) {
        auto const* found = draft.fields.if_contains(field.name);
        if (!found)
            return;
        many(field, std::string(field.name), *found);
        for (std::size_t at = 0; found->is_array() && at < found->get_array().size(); ++at)
            if (auto const* record = found->get_array()[at].if_object())
                for (auto const& part : field.parts)
                    if (auto const* inner = record->if_contains(part.name))
                        many(part, fmt::format("{}[{}].{}", field.name, at, part.name), *inner);
    });
}

bool leads_somewhere(std::string_view target)
{
    if (target.starts_with('/') || target.starts_with('#') || html::entry_target(target))
        return true;
    constexpr std::string_view schemes[] = {"http://", "https://", "mailto:", "tel:"};
    return std::any_of(
               std::begin(schemes), std::end(schemes),
               [&](std::string_view scheme) { return target.starts_with(scheme); })
        && html::Url::parse(target).has_value();
}

std::string name_of(Draft const& draft)
{
    auto const language = draft.language == Language::nl ? "" : fmt::format(" ({})", text::code(draft.language));
    return fmt::format("{}/{}{}", draft.kind, draft.slug, language);
}

std::string key_of(std::string_view kind, Language language, std::string_view slug)
{
    return fmt::format("{}/{}/{}", kind, text::code(language), slug);
}

std::size_t records_in(json::object const& fields, std::string_view name)
{
    auto const* value = fields.if_contains(name);
    return value && value->is_array() ? value->get_array().size() : 0;
}

/// What one entry says of another.
struct Mention
{
    std::string field;
    int line = 0;
    std::string kind;
    std::string slug;
};

/// The entries that refer to one that goes away.
using Referrers = std::map<Draft const*, std::vector<std::string>>;

class Check
{
public:
    Check(Kinds const& kinds, std::span<Standing const> standing, std::span<Draft const* const> removed) : kinds_(kinds)
    {
        for (auto const& entry : standing)
            standing_.emplace(key_of(entry.draft->kind, entry.draft->language, entry.draft->slug), &entry);
        for (auto const* draft : removed)
            removed_.emplace(key_of(draft->kind, draft->language, draft->slug), draft);
    }

    void entry(Standing const& entry)
    {
        auto const* original = entry.draft->translation_of ? translation(entry) : &entry;
        for (auto const& reference : references(*entry.kind, entry.draft->fields))
            mention(entry, original, {reference.field, 0, reference.kind, reference.slug}, Language::nl);
        for (auto const& link : markdown_references(*entry.kind, *entry.draft))
            mention(entry, original, {link.field, link.line, link.kind, link.slug}, entry.draft->language);
        if (entry.file)
            for (auto& fault : markdown_faults(*entry.kind, *entry.draft))
                add(entry, {fault.field, fault.line, {}, {}}, std::move(fault.message));
    }

    std::vector<FileProblem> take()
    {
        for (auto const& [draft, names] : lost_)
            problems_.push_back(
                {content_path(*draft), 1, "",
                 fmt::format("has no file any more, but cannot be removed: {} to it", refer(names))});
        for (auto const& [draft, names] : archived_)
        {
            auto const* standing = standing_.at(key_of(draft->kind, draft->language, draft->slug));
            if (standing->file)
                add(*standing, {"status", 0, {}, {}}, fmt::format("cannot be archived: {} to it", refer(names)));
        }
        return std::move(problems_);
    }

private:
    static std::string refer(std::vector<std::string> names)
    {
        constexpr std::size_t shown = 5;
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
        auto const more = names.size() > shown ? fmt::format(" and {} more", names.size() - shown) : "";
        auto const verb = names.size() == 1 ? " refers" : " refer";
        names.resize(std::min(names.size(), shown));
        return fmt::format("{}{}{}", fmt::join(names, ", "), more, verb);
    }

    void add(Standing const& entry, Mention const& where, std::string message)
    {
        auto line = entry.file->lines.of(where.field);
        if (where.line > 0)
            line += where.field == "body" ? where.line - 1 : where.line;
        problems_.push_back({entry.file->path, line, where.field, std::move(message)});
    }

    Standing const* find(std::string_view kind, Language language, std::string_view slug) const
    {
        auto const found = standing_.find(key_of(kind, language, slug));
        return found == standing_.end() ? nullptr : found->second;
    }

    Draft const* find_removed(std::string_view kind, Language language, std::string_view slug) const
    {
        auto const found = removed_.find(key_of(kind, language, slug));
        return found == removed_.end() ? nullptr : found->second;
    }

    /// The original of a translation, which must be there with as many records; null when it is not.
    Standing const* translation(Standing const& entry)
    {
        auto const& draft = *entry.draft;
        auto const* original = find(draft.kind, Language::nl, *draft.translation_of);
        if (auto const* gone = find_removed(draft.kind, Language::nl, *draft.translation_of); !original && gone)
            lost_[gone].push_back(name_of(draft));
        else if (!original && entry.file)
            add(entry, {"translation-of", 0, {}, {}},
                fmt::format("the Dutch original {}/{} does not exist", draft.kind, *draft.translation_of));
        if (!original)
            return nullptr;
        only_one(entry, *original);
        own_address(entry, *original);
        for (auto const& [name, value] : draft.fields)
            same_records(entry, *original, name);
        return original;
    }

    void only_one(Standing const& entry, Standing const& original)
    {
        auto const [first, added] = translations_.emplace(std::pair(original.draft, entry.draft->language), &entry);
        auto const& told = entry.file ? entry : *first->second;
        if (!added && told.file)
            add(told, {"translation-of", 0, {}, {}},
                fmt::format(
                    "{} and {} both translate {}; keep one, or remove the old one with --prune",
                    name_of(*first->second->draft), name_of(*entry.draft), name_of(*original.draft)));
    }

    /// In English an entry without a translation is found by its Dutch slug: no translation may take that of another.
    void own_address(Standing const& entry, Standing const& original)
    {
        auto const* other = find(entry.draft->kind, Language::nl, entry.draft->slug);
        if (!other || other == &original)
            return;
        auto const& told = entry.file ? entry : *other;
        if (told.file)
            add(told, {"slug", 0, {}, {}},
                fmt::format(
                    "{} and {} would share an English address; choose another slug", name_of(*entry.draft),
                    name_of(*other->draft)));
    }

    void same_records(Standing const& entry, Standing const& original, std::string_view name)
    {
        auto const* field = find_field(*entry.kind, name);
        auto const here = records_in(entry.draft->fields, name);
        auto const there = records_in(original.draft->fields, name);
        if (!field || field->type != FieldType::records || here == there)
            return;
        auto const message = [&](std::string_view others, std::size_t count, std::size_t theirs) {
            return fmt::format(
                "holds {} where {} holds {}; a translation has the same records in the same order", count, others,
                theirs);
        };
        if (entry.file)
            add(entry, {std::string(name), 0, {}, {}}, message(name_of(*original.draft), here, there));
        else if (original.file)
            add(original, {std::string(name), 0, {}, {}}, message(name_of(*entry.draft), there, here));
    }

    void mention(Standing const& entry, Standing const* original, Mention const& mention, Language language)
    {
        auto const* target = find(mention.kind, language, mention.slug);
        auto const* gone = find_removed(mention.kind, language, mention.slug);
        if (!target && !gone)
        {
            target = find(mention.kind, Language::nl, mention.slug);
            gone = find_removed(mention.kind, Language::nl, mention.slug);
        }
        if (!target && gone)
            lost_[gone].push_back(name_of(*entry.draft));
        else if (!target && entry.file)
            absent(entry, mention);
        else if (target && original)
            judge(entry, *original, mention, *target);
    }

    void absent(Standing const& entry, Mention const& mention)
    {
        std::vector<std::string_view> names;
        for (auto const* kind : kinds_.all())
            names.push_back(kind->name);
        if (std::find(names.begin(), names.end(), mention.kind) == names.end())
            add(entry, mention,
                fmt::format("'{}' is no kind of content; known: {}", mention.kind, fmt::join(names, ", ")));
        else
            add(entry, mention,
                fmt::format("{}/{} does not exist; check the spelling, or add its file", mention.kind, mention.slug));
    }

    void judge(Standing const& entry, Standing const& original, Mention const& mention, Standing const& target)
    {
        if (target.draft == entry.draft)
            return tell(entry, mention, target, "links to itself");
        if (target.draft->status == Status::archived && entry.draft->status != Status::archived)
            archived_[target.draft].push_back(name_of(*entry.draft));
        auto const invented = original.draft->invented == Invented::yes;
        auto const* other = target.draft->translation_of
            ? find(target.draft->kind, Language::nl, *target.draft->translation_of)
            : &target;
        if (!other || invented == (other->draft->invented == Invented::yes))
            return;
        auto const name = name_of(*target.draft);
        tell(
            entry, mention, target,
            invented ? fmt::format("{} is real; an invented entry may only link to invented ones", name)
                     : fmt::format("{} is invented; a real entry may not link to it", name));
    }

    // An entry without a file was sound before: then the file it refers to is what changed.
    void tell(Standing const& entry, Mention const& mention, Standing const& target, std::string message)
    {
        if (entry.file)
            add(entry, mention, std::move(message));
        else if (target.file)
            add(target, {"invented", 0, {}, {}}, fmt::format("{}: {}", name_of(*entry.draft), message));
    }

    Kinds const& kinds_;
    std::unordered_map<std::string, Standing const*> standing_;
    std::unordered_map<std::string, Draft const*> removed_;
    std::map<std::pair<Draft const*, Language>, Standing const*> translations_;
    Referrers lost_;
    Referrers archived_;
    std::vector<FileProblem> problems_;
};

}

std::vector<MarkdownReference> markdown_references(Kind const& kind, Draft const& draft)
{
    std::vector<MarkdownReference> found;
    each_prose(kind, draft, [&](std::string const& path, std::string_view source) {
        for (auto const& link : html::markdown_links(source))
            if (auto const target = html::entry_target(link.target))
            {
                auto const slash = target->find('/');
                found.push_back(
                    {path, static_cast<int>(link.line), std::string(target->substr(0, slash)),
                     std::string(target->substr(slash + 1))});
            }
    });
    return found;
}

std::vector<LineProblem> markdown_faults(Kind const& kind, Draft const& draft)
{
    std::vector<LineProblem> found;
    each_prose(kind, draft, [&](std::string const& path, std::string_view source) {
        for (auto const& link : html::markdown_links(source))
            if (!leads_somewhere(link.target))
                found.push_back(
                    {static_cast<int>(link.line), path,
                     fmt::format(
                         "the link '{}' leads nowhere; write kind/slug, https://..., a path of this site or #heading",
                         link.target)});
    });
    return found;
}

std::vector<FileProblem> check_links(
    Kinds const& kinds, std::span<Standing const> standing, std::span<Draft const* const> removed)
{
    Check check(kinds, standing, removed);
    for (auto const& entry : standing)
        check.entry(entry);
    auto problems = check.take();
    for (auto& found : check_ends(standing))
        problems.push_back(std::move(found));
    return problems;
}

}
