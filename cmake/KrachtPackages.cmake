# The libraries Kracht stands on, all from Debian 12.
find_package(Threads REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS json url)
find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n data)
find_package(ZLIB REQUIRED)
find_program(KRACHT_NODE NAMES node nodejs REQUIRED)

pkg_check_modules(sqlite3 REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(libpq REQUIRED IMPORTED_TARGET libpq)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(brotlienc REQUIRED IMPORTED_TARGET libbrotlienc)
pkg_check_modules(md4c REQUIRED IMPORTED_TARGET md4c)
pkg_check_modules(ical REQUIRED IMPORTED_TARGET libical)
pkg_check_modules(xapian REQUIRED IMPORTED_TARGET xapian-core)
pkg_check_modules(yaml REQUIRED IMPORTED_TARGET yaml-cpp)
pkg_check_modules(gmime REQUIRED IMPORTED_TARGET gmime-3.0)
# glib asks for large files, which 64 bits have anyway; another macro than all others would spoil the precompiled header.
set_property(TARGET PkgConfig::gmime PROPERTY INTERFACE_COMPILE_OPTIONS "")
# Its -D_LARGEFILE64_SOURCE means nothing on 64 bits, but keeps the precompiled headers from being used.
set_target_properties(PkgConfig::gmime PROPERTIES INTERFACE_COMPILE_OPTIONS "")
pkg_check_modules(curl REQUIRED IMPORTED_TARGET libcurl)
pkg_check_modules(qrencode REQUIRED IMPORTED_TARGET libqrencode)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_path(KRACHT_DTL dtl/dtl.hpp REQUIRED) # headers only
find_package(prometheus-cpp REQUIRED)
find_package(CLI11 REQUIRED)
