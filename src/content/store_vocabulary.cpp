// The vocabulary in the database: read whole, replaced whole.
#include "content/content.h"
#include "content/row.h"

namespace content::store {

namespace {

// Dates of validity are stored as ISO text with their own precision; empty when unknown.
std::optional<text::PartialDate> read_date(sql::Row const& row, int column)
{
    return text::parse_date(row.get<std::string_view>(column));
}

std::string write_date(std::optional<text::PartialDate> const& date)
{
    return date ? text::iso(*date) : std::string();
}

std::vector<Area> read_areas(sql::Session& db)
{
    std::vector<Area> areas;
    for (auto const& row :
         db.query("SELECT slug, code, name, kind, within, valid_from, valid_to FROM area ORDER BY position"))
    {
        Area area;
        area.slug = row.get<std::string>(0);
        area.code = row.get<std::string>(1);
        area.name = row.get<std::string>(2);
        area.kind = area_kind_from(row.get<std::string_view>(3)).value();
        area.within = row.get<std::string>(4);
        area.from = read_date(row, 5);
        area.to = read_date(row, 6);
        areas.push_back(std::move(area));
    }
    for (auto const& row : db.query("SELECT area, successor FROM area_successor ORDER BY area, position"))
        for (auto& area : areas)
            if (area.slug == row.get<std::string_view>(0))
                area.into.push_back(row.get<std::string>(1));
    return areas;
}

std::vector<RegionSet> read_regions(sql::Session& db)
{
    std::vector<RegionSet> regions;
    for (auto const& row : db.query("SELECT slug, nl, en FROM region_set ORDER BY position"))
        regions.push_back({row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2), {}});
    for (auto const& row :
         db.query("SELECT region, area, valid_from, valid_to FROM region_member ORDER BY region, position"))
        for (auto& region : regions)
            if (region.slug == row.get<std::string_view>(0))
                region.members.push_back({row.get<std::string>(1), read_date(row, 2), read_date(row, 3)});
    return regions;
}

std::vector<Term> read_terms(sql::Session& db, std::string const& table)
{
    std::vector<Term> terms;
    for (auto const& row : db.query("SELECT slug, nl, en FROM " + table + " ORDER BY position"))
        terms.push_back({row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2)});
    return terms;
}

void write_areas(sql::Tx& tx, std::vector<Area> const& areas)
{
    int position = 0;
    for (auto const& area : areas)
        tx.execute(
            R"(INSERT INTO area (slug, position, code, name, kind, within, valid_from, valid_to)
                      VALUES ($1, $2, $3, $4, $5, $6, $7, $8))",
            area.slug, position++, area.code, area.name, code(area.kind), area.within, write_date(area.from),
            write_date(area.to));
    for (auto const& area : areas)
        for (std::size_t i = 0; i < area.into.size(); ++i)
            tx.execute(
                "INSERT INTO area_successor (area, position, successor) VALUES ($1, $2, $3)", area.slug,
                static_cast<std::int64_t>(i), area.into[i]);
}

void write_regions(sql::Tx& tx, std::vector<RegionSet> const& regions)
{
    int position = 0;
    for (auto const& region : regions)
    {
        tx.execute(
            "INSERT INTO region_set (slug, position, nl, en) VALUES ($1, $2, $3, $4)", region.slug, position++,
            region.nl, region.en);
        int place = 0;
        for (auto const& member : region.members)
            tx.execute(
                "INSERT INTO region_member (region, position, area, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5)",
                region.slug, place++, member.area, write_date(member.from), write_date(member.to));
    }
}

void write_terms(sql::Tx& tx, std::string const& table, std::vector<Term> const& terms)
{
    int position = 0;
    for (auto const& term : terms)
        tx.execute(
            "INSERT INTO " + table + " (slug, position, nl, en) VALUES ($1, $2, $3, $4)", term.slug, position++,
            term.nl, term.en);
}

}

Vocabulary vocabulary(sql::Session& db)
{
    return {read_areas(db), read_regions(db), read_terms(db, "theme"), read_terms(db, "audience")};
}

Outcome save_vocabulary(sql::Tx& tx, Vocabulary const& wanted, base::Time now)
{
    auto const before = vocabulary(tx);
    if (before == wanted)
        return Outcome::unchanged;
    for (auto const* const table : {"area_successor", "region_member", "area", "region_set", "theme", "audience"})
        tx.execute(std::string("DELETE FROM ") + table);
    write_areas(tx, wanted.areas);
    write_regions(tx, wanted.regions);
    write_terms(tx, "theme", wanted.themes);
    write_terms(tx, "audience", wanted.audiences);
    log_change(tx, "vocabulary", std::nullopt, now);
    return before == Vocabulary{} ? Outcome::created : Outcome::changed;
}

}
