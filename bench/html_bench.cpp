// html::write: rendering cards against plain appending without escaping; Markdown; compiling 60 fragments.
#include "platform/html/markdown.h"
#include "platform/html/write.h"

#include <array>
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

struct Card
{
    std::string slug = "taal-thuis";
    std::string title = "Taal voor thuis & school";
    std::string summary = "Ouders en kinderen lezen samen, op de bibliotheek en aan de keukentafel.";
    int partners = 7;
};

void write_card(html::Out& out, Card const& card)
{
    html::write(
        out, R"(<li class="card"><h3><a href="/projecten/{}">{}</a></h3><p>{}</p><p class="{}">{} partners</p></li>)",
        card.slug, card.title, card.summary, "meta", card.partners);
}

void append_card(std::string& out, Card const& card)
{
    out += R"(<li class="card"><h3><a href="/projecten/)";
    out += card.slug;
    out += R"(">)";
    out += card.title;
    out += "</a></h3><p>";
    out += card.summary;
    out += R"(</p><p class=")";
    out += "meta";
    out += R"(">)";
    out += std::to_string(card.partners);
    out += " partners</p></li>";
}

void checked_cards(benchmark::State& state)
{
    std::vector<Card> const cards(20);
    std::size_t bytes = 0;
    for ([[maybe_unused]] auto _ : state)
    {
        html::Out out;
        html::write(out, "<ul>{}</ul>", html::each(cards, write_card));
        bytes += out.view().size();
        benchmark::DoNotOptimize(out);
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK(checked_cards);

void unchecked_cards(benchmark::State& state)
{
    std::vector<Card> const cards(20);
    std::size_t bytes = 0;
    for ([[maybe_unused]] auto _ : state)
    {
        std::string out = "<ul>";
        for (auto const& card : cards)
            append_card(out, card);
        out += "</ul>";
        bytes += out.size();
        benchmark::DoNotOptimize(out);
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK(unchecked_cards);

std::string repeated(std::string_view piece, std::size_t size)
{
    std::string text;
    while (text.size() + piece.size() <= size)
        text += piece;
    return text;
}

void markdown_page(benchmark::State& state)
{
    auto const source = repeated(
        "## Wie doet mee\n\nEen zin met **nadruk** en [een link](/over-ons).\n\n- een\n- twee\n\n", 8'000);
    for ([[maybe_unused]] auto _ : state)
    {
        html::Out out;
        html::markdown(out, source);
        benchmark::DoNotOptimize(out);
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * source.size()));
}
BENCHMARK(markdown_page)->Unit(benchmark::kMicrosecond);

// The slowest of many hostile sources of the largest size that is taken.
void hostile_markdown(benchmark::State& state)
{
    constexpr std::array pieces{"[",  "![",  "*a_ ",     "**a ",  "`",  "<",   "[a](",    "> ",   "- ",  "|",
                                "~~", "_a*", "[a]: b\n", "# a\n", "][", "\n ", "*[a](*)", "`a``", "<a:", "a|b\n-|-\n"};
    auto const source = repeated(pieces[static_cast<std::size_t>(state.range(0))], html::markdown_limit);
    for ([[maybe_unused]] auto _ : state)
    {
        html::Out out;
        html::markdown(out, source);
        benchmark::DoNotOptimize(out);
    }
    state.SetLabel(pieces[static_cast<std::size_t>(state.range(0))]);
}
BENCHMARK(hostile_markdown)->DenseRange(0, 19)->Unit(benchmark::kMillisecond);

// The worst found by trying all pairs of 36 pieces, repeated and one after the other.
void deepest_markdown(benchmark::State& state)
{
    auto const source = repeated("1. ", html::markdown_limit / 2) + repeated("\n", html::markdown_limit / 2);
    for ([[maybe_unused]] auto _ : state)
    {
        html::Out out;
        html::markdown(out, source);
        benchmark::DoNotOptimize(out);
    }
}
BENCHMARK(deepest_markdown)->Unit(benchmark::kMillisecond);

std::filesystem::path write_fragments(int count)
{
    auto const file = std::filesystem::temp_directory_path() / ("html_bench_" + std::to_string(count) + ".cpp");
    std::ofstream out(file);
    out << "#include \"platform/html/write.h\"\n"
           "void page(html::Out& out, html::Url const& url, std::string const& text, int number)\n{\n";
    for (int i = 0; i < count; ++i)
        out << "    html::write(out, R\"(<li class=\"card card-" << i
            << "\"><h3><a href=\"{}\">{}</a></h3><p class=\"summary {}\">{} &amp; {}</p>"
               "<a href=\"/projecten/{}?pagina={}\" aria-current=\"{}\"><span>{}</span></a></li>)\", url, text, text, "
               "text, number, text, number, html::attribute_if(true, text), text);\n";
    out << "}\n";
    return file;
}

// Wall time of the compiler's front end; the difference between 0 and 60 fragments is what checking costs.
void compile_fragments(benchmark::State& state)
{
    auto const source_root = std::filesystem::path(__FILE__).parent_path().parent_path() / "src";
    auto const file = write_fragments(static_cast<int>(state.range(0)));
    auto const command = "c++ -std=c++20 -fsyntax-only -I" + source_root.string() + " " + file.string();
    for ([[maybe_unused]] auto _ : state)
        if (std::system(command.c_str()) != 0)
            state.SkipWithError("the compiler refused the fragments");
    std::filesystem::remove(file);
}
BENCHMARK(compile_fragments)->Arg(0)->Arg(60)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(3);

}

BENCHMARK_MAIN();
