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

constexpr std::array active_keys{"/JS", "/JavaScript", "/EmbeddedFiles", "/EF", "/XFA", "/RichMediaContent"};
constexpr std::array active_names{
    "/JavaScript", "/Launch",   "/EmbeddedFile", "/ImportData", "/GoToE",
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
    bool tells() const { return tells_; }

private:
    void dictionary(QPDFObjectHandle value, int depth)
    {
        for (auto const* const key : {"/S", "/Type", "/Subtype"})
            if (is_active_name(value.getKey(key)))
                refuse(value.getKey(key).getName());
        for (auto const* const key : active_keys)
            if (value.hasKey(key))
                refuse(key);
        for (auto const* const key : telling_keys)
            tells_ = tells_ || value.hasKey(key);
        for (auto const& [key, item] : value.ditems())
            look(item, depth + 1);
    }
    [[noreturn]] static void refuse(std::string const& what)
    {
        throw Refused("it does more than show pages (" + what.substr(1) + "); print it to a new PDF");
    }

    bool tells_ = false;
};

void forget(QPDFObjectHandle value, int depth = 0)
{
    if (depth > 0 && value.isIndirect())
        return;
    if (value.isStream())
        value = value.getDict();
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

bool ends_well(std::string_view bytes)
{
    while (!bytes.empty() && (bytes.back() == '\n' || bytes.back() == '\r'))
        bytes.remove_suffix(1);
    return bytes.ends_with("%%EOF");
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
    if (inspection.tells() || pdf.getTrailer().hasKey("/Info") || !ends_well(bytes) || !bytes.starts_with("%PDF-"))
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
