// Pictures, by libvips.
#include "platform/media/helper/image.h"

#include "platform/media/helper/frames.h"

#include <algorithm>
#include <array>
#include <memory>
#include <vector>
#include <vips/vips.h>

namespace helper {

namespace {

constexpr std::array widths{480, 960, 1600};
constexpr int width_of_jpeg = 960;
constexpr double most_pixels = 40e6;

struct Unref
{
    void operator()(VipsImage* image) const { g_object_unref(image); }
};
using Image = std::unique_ptr<VipsImage, Unref>;

[[noreturn]] void refuse()
{
    std::string why = vips_error_buffer();
    why = why.substr(0, why.find('\n'));
    throw Refused("it cannot be read as a picture (" + why + ")");
}

// By reference: the call that makes the picture may stand in the same list of arguments.
Image taken(int failure, VipsImage* const& image)
{
    if (failure != 0)
        refuse();
    return Image(image);
}

Image in_memory(VipsImage* image)
{
    auto* const made = vips_image_copy_memory(image);
    return taken(made ? 0 : -1, made);
}

// The loader is chosen by us, never guessed from the bytes.
Image load(std::string const& bytes, std::string_view format)
{
    VipsImage* image = nullptr;
    auto* const data = const_cast<char*>(bytes.data());
    auto failure = -1;
    if (format == "jpeg")
        failure = vips_jpegload_buffer(data, bytes.size(), &image, "fail_on", VIPS_FAIL_ON_TRUNCATED, nullptr);
    else if (format == "png")
        failure = vips_pngload_buffer(data, bytes.size(), &image, "fail_on", VIPS_FAIL_ON_TRUNCATED, nullptr);
    else if (format == "webp")
        failure = vips_webpload_buffer(data, bytes.size(), &image, "fail_on", VIPS_FAIL_ON_TRUNCATED, nullptr);
    auto loaded = taken(failure, image);
    if (static_cast<double>(loaded->Xsize) * loaded->Ysize > most_pixels)
        throw Refused("it has more than 40 million pixels; make it smaller");
    return loaded;
}

// Where, when and with what it was made, notes, thumbnails, profiles: everything but the pixels.
void forget_all(VipsImage* image)
{
    auto** const names = vips_image_get_fields(image);
    for (auto** name = names; name != nullptr && *name != nullptr; ++name)
        vips_image_remove(image, *name);
    g_strfreev(names);
}

// Every pixel, upright, eight bits of sRGB each; with transparency or without.
Image decode(std::string const& bytes, std::string_view format)
{
    auto const loaded = load(bytes, format);
    VipsImage* made = nullptr;
    auto const upright = taken(vips_autorot(loaded.get(), &made, nullptr), made);
    made = nullptr;
    auto const managed = vips_image_get_typeof(upright.get(), VIPS_META_ICC_NAME) != 0;
    auto failure = managed ? vips_icc_transform(upright.get(), &made, "srgb", "embedded", TRUE, nullptr) : -1;
    if (failure != 0)
    {
        vips_error_clear(); // a profile that says nothing sensible is left out
        failure = vips_colourspace(upright.get(), &made, VIPS_INTERPRETATION_sRGB, nullptr);
    }
    auto const coloured = taken(failure, made);
    made = nullptr;
    auto const eight_bits = taken(vips_cast_uchar(coloured.get(), &made, nullptr), made);
    auto whole = in_memory(eight_bits.get());
    forget_all(whole.get());
    return whole;
}

Image narrowed(VipsImage* image, int width)
{
    VipsImage* made = nullptr;
    if (image->Xsize <= width)
        return taken(vips_copy(image, &made, nullptr), made);
    auto const failure = vips_thumbnail_image(
        image, &made, width, "height", VIPS_MAX_COORD, "size", VIPS_SIZE_DOWN, "no_rotate", TRUE, nullptr);
    auto const thumbnail = taken(failure, made);
    return in_memory(thumbnail.get());
}

struct Bytes
{
    Bytes() = default;
    Bytes(Bytes const&) = delete;
    Bytes& operator=(Bytes const&) = delete;
    ~Bytes() { g_free(data); }
    std::string_view view() const { return {static_cast<char const*>(data), size}; }

    void* data = nullptr;
    std::size_t size = 0;
};

void save_webp(VipsImage* image, std::string_view variant, int quality)
{
    Bytes bytes;
    if (vips_webpsave_buffer(
            image, &bytes.data, &bytes.size, "Q", quality, "effort", 4, "smart_subsample", TRUE, "strip", TRUE, nullptr)
        != 0)
        refuse();
    write_part({variant, image->Xsize, image->Ysize, bytes.view()});
}

// Transparent parts become white: JPEG knows no others.
void save_jpeg(VipsImage* image, std::string_view variant, int quality)
{
    VipsImage* made = nullptr;
    std::array<double, 3> const white{255, 255, 255};
    auto* const background = vips_array_double_new(white.data(), 3);
    auto const failure = vips_image_hasalpha(image) ? vips_flatten(image, &made, "background", background, nullptr)
                                                    : vips_copy(image, &made, nullptr);
    vips_area_unref(VIPS_AREA(background));
    auto const flat = taken(failure, made);
    Bytes bytes;
    if (vips_jpegsave_buffer(
            flat.get(), &bytes.data, &bytes.size, "Q", quality, "optimize_coding", TRUE, "strip", TRUE, nullptr)
        != 0)
        refuse();
    write_part({variant, image->Xsize, image->Ysize, bytes.view()});
}

void save_png(VipsImage* image, std::string_view variant)
{
    Bytes bytes;
    if (vips_pngsave_buffer(image, &bytes.data, &bytes.size, "compression", 9, "strip", TRUE, nullptr) != 0)
        refuse();
    write_part({variant, image->Xsize, image->Ysize, bytes.view()});
}

void save_original(VipsImage* image, std::string_view format)
{
    if (format == "jpeg")
        save_jpeg(image, "-", 92);
    else if (format == "png")
        save_png(image, "-");
    else
        save_webp(image, "-", 92);
}

}

void prepare_images(char const* program)
{
    // No files, no code made at run time, one thread's worth of work.
    g_setenv("VIPS_DISC_THRESHOLD", "2g", TRUE);
    g_setenv("VIPS_NOVECTOR", "1", TRUE);
    if (VIPS_INIT(program) != 0)
        throw Refused("libvips does not start");
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    vips_operation_block_set("VipsForeign", TRUE);
    for (auto const* const ours :
         {"VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer",
          "VipsForeignSaveJpegBuffer", "VipsForeignSavePngBuffer", "VipsForeignSaveWebpBuffer"})
        vips_operation_block_set(ours, FALSE);
}

void make_sizes(std::string const& bytes, std::string_view format, Original original)
{
    auto const whole = decode(bytes, format);
    if (original == Original::clean)
        save_original(whole.get(), format);
    auto const widest = narrowed(whole.get(), widths.back());
    auto last = 0;
    for (auto const width : widths)
    {
        auto const here = std::min(width, whole->Xsize);
        if (here == last)
            break;
        last = here;
        auto const image = narrowed(widest.get(), here);
        save_webp(image.get(), std::to_string(here), 80);
    }
    auto const image = narrowed(widest.get(), width_of_jpeg);
    save_jpeg(image.get(), "jpeg", 82);
}

}
