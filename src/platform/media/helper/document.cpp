// Documents, by libqpdf.
#include "platform/media/helper/document.h"

#include "platform/media/helper/frames.h"

#include <algorithm>
#include <array>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>

namespace helper {

namespace {

constexpr int deepest = 50;
constexpr std::size_t most_objects = 200'000;

constexpr std::array active_keys{"/JS", "/JavaScript", "/EmbeddedFiles", "/EF", "/XFA", "/RichMediaContent", "/AA"};
constexpr std::array active_names{"/JavaScript", "/Launch",    "/EmbeddedFile", "/ImportData", "/GoToE",     "/GoToR",
                                  "/Rendition",  "/RichMedia", "/Movie",        "/Sound",      "/SubmitForm"};
constexpr std::array telling_keys{"/Metadata", "/PieceInfo", "/LastModified"};

bool is_active_name(QPDFObjectHandle value)
{
    return value.isName() && std::ranges::find(active_names, value.getName()) != active_names.end();
}

// Looks at what stands directly in an object; what it refers to is an object of its own.
class Inspection
{
public:
    void look(QPDFObjectHandle value, int depth = 0)
    {
        if (depth > deepest)
            throw Refused("it is nested too deeply");
        if (depth > 0 && value.isIndirect())
            return;
        if (value.isStream())
            value = value.getDict();
        if (value.isArray())
            for (auto const& item : value.aitems())
                look(item, depth + 1);
        if (value.isDictionary())
            dictionary(value, depth);
    }

private:
    void dictionary(QPDFObjectHandle value, int depth)
    {
        for (auto const* const key : {"/S", "/Type", "/Subtype"})
            if (is_active_name(value.getKey(key)))
                refuse(value.getKey(key).getName());
        for (auto const* const key : active_keys)
            if (value.hasKey(key))
                refuse(key);
        // To a page when it opens is well; to an address would tell who reads it, and when.
        auto opening = value.getKey("/OpenAction");
        if (opening.isDictionary() && !opening.getKey("/S").isNameAndEquals("/GoTo"))
            refuse("/OpenAction");
        for (auto const& [key, item] : value.ditems())
            look(item, depth + 1);
    }
    [[noreturn]] static void refuse(std::string const& what)
    {
        throw Refused("it does more than show pages (" + what.substr(1) + "); print it to a new PDF");
    }
};

// A segment of a JPEG that says how its pixels are to be read, and no more.
bool is_needed(int marker, std::string_view content)
{
    auto const is_note = marker == 0xFE || (marker >= 0xE1 && marker <= 0xEF);
    return !is_note || marker == 0xEE || (marker == 0xE2 && content.starts_with("ICC_PROFILE"));
}

// A photo goes into a document as the camera wrote it: with the place, the time, and a small copy of what was cut off.
std::string without_notes(std::string_view jpeg)
{
    auto const byte = [&](std::size_t at) { return static_cast<int>(static_cast<unsigned char>(jpeg[at])); };
    std::string bare(jpeg.substr(0, 2));
    std::size_t at = 2;
    while (at + 4 <= jpeg.size() && byte(at) == 0xFF)
    {
        auto const marker = byte(at + 1);
        auto const length = marker == 0xFF ? 1 : 2 + static_cast<std::size_t>(byte(at + 2) << 8 | byte(at + 3));
        if (marker == 0xDA || length > jpeg.size() - at)
            break;
        if (is_needed(marker, jpeg.substr(at + 4, length < 4 ? 0 : length - 4)))
            bare += jpeg.substr(at, length);
        at += length;
    }
    return bare.append(jpeg.substr(std::min(at, jpeg.size())));
}

void forget_in_photo(QPDFObjectHandle& stream)
{
    auto filter = stream.getDict().getKey("/Filter");
    auto name = filter.isArray() && filter.getArrayNItems() == 1 ? filter.getArrayItem(0) : filter;
    if (!name.isNameAndEquals("/DCTDecode"))
        return;
    auto const raw = stream.getRawStreamData();
    std::string_view const photo(reinterpret_cast<char const*>(raw->getBuffer()), raw->getSize());
    auto bare = without_notes(photo);
    if (bare != photo)
        stream.replaceStreamData(bare, filter, stream.getDict().getKey("/DecodeParms"));
}

void forget(QPDFObjectHandle value, int depth = 0)
{
    if (depth > 0 && value.isIndirect())
        return;
    if (value.isStream())
    {
        forget_in_photo(value);
        value = value.getDict();
    }
    if (value.isArray())
        for (auto const& item : value.aitems())
            forget(item, depth + 1);
    if (!value.isDictionary())
        return;
    for (auto const* const key : telling_keys)
        value.removeKey(key);
    for (auto const& [key, item] : value.ditems())
        forget(item, depth + 1);
}

// Always written anew: what no page leads to, such as what stood there before it was changed, stays behind.
void write_clean(QPDF& pdf)
{
    for (auto& object : pdf.getAllObjects())
        forget(object);
    pdf.getTrailer().removeKey("/Info");
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_preserve);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.write();
    auto const buffer = writer.getBufferSharedPointer();
    write_part({"-", 0, 0, {reinterpret_cast<char const*>(buffer->getBuffer()), buffer->getSize()}});
}

void check(std::string const& bytes)
{
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.setAttemptRecovery(false);
    pdf.processMemoryFile("document", bytes.data(), bytes.size());
    if (pdf.isEncrypted())
        throw Refused("it is encrypted or protected; save it without a password");
    auto objects = pdf.getAllObjects();
    if (objects.size() > most_objects)
        throw Refused("it has too many parts");
    Inspection inspection;
    for (auto const& object : objects)
        inspection.look(object);
    inspection.look(pdf.getTrailer());
    if (pdf.getAllPages().empty())
        throw Refused("it has no pages");
    if (!pdf.getWarnings().empty())
        throw Refused("it is damaged; print it to a new PDF");
    write_clean(pdf);
}

}

void check_document(std::string const& bytes)
{
    try
    {
        check(bytes);
    }
    catch (std::exception const&)
    {
        throw Refused("it cannot be read as a PDF; it is damaged or cut off");
    }
}

}
