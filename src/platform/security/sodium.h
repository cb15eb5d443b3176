// For the files of this folder: libsodium, started.
#pragma once

namespace security {

/// Starts libsodium; cheap after the first time, safe from several threads. Throws base::Error without random bytes.
void need_sodium();

/// The bytes of a text as libsodium wants them.
inline unsigned char const* bytes(char const* text)
{
    return reinterpret_cast<unsigned char const*>(text);
}
inline unsigned char* bytes(char* text)
{
    return reinterpret_cast<unsigned char*>(text);
}

}
