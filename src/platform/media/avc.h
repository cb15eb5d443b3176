// H.264 in MP4: taking out what programs and cameras note between the pictures.
// Sources: ISO 14496-12 (8.6 and 8.7: where samples are), 14496-15 (units with their length before them), 14496-10
// (7.3.1: escapes, 7.3.2.3 and annex D: supplemental enhancement information, SEI).
#pragma once
#include <cstddef>
#include <span>
#include <string>

namespace media {

/// A stretch of a file.
struct Range
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The contents of the boxes that say where the pictures of a track are; empty when there is no such box.
struct SampleTables
{
    Range configuration; ///< avcC
    Range sizes;         ///< stsz
    Range small_sizes;   ///< stz2
    Range runs;          ///< stsc
    Range offsets;       ///< stco
    Range wide_offsets;  ///< co64
};

/// Blanks the user data between pictures (SEI of types 4 and 5) in place: the settings of an encoder, places, times,
/// whatever a camera adds. No byte moves. `contents` are the contents of the film's mdat, in order. Throws Refused when
/// the tables lead outside them or twice to the same place, or when a picture does not consist of whole units.
void blank_user_data(std::string& film, SampleTables const& tables, std::span<Range const> contents);

}
