# The public files: bundled from assets/ and npm packages, compressed, and built into the binary as library kracht_assets.
# Headers are made on the way: icons.h and art.h, with assets/icons/ and assets/art/ as components for html::write, and
# scripts.h and fonts.h, with the addresses of assets/ts/ and of the fonts.
file(GLOB_RECURSE asset_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/assets/css/* ${CMAKE_SOURCE_DIR}/assets/icons/* ${CMAKE_SOURCE_DIR}/assets/art/*
    ${CMAKE_SOURCE_DIR}/assets/img/* ${CMAKE_SOURCE_DIR}/assets/ts/*)
set(asset_bundle ${CMAKE_BINARY_DIR}/assets)
set(asset_code ${CMAKE_BINARY_DIR}/generated/assets)

add_custom_command(
    OUTPUT ${CMAKE_BINARY_DIR}/generated/icons.h ${CMAKE_BINARY_DIR}/generated/art.h ${CMAKE_BINARY_DIR}/generated/scripts.h
        ${CMAKE_BINARY_DIR}/generated/fonts.h ${asset_code}/assets.S ${asset_code}/embedded_assets.cpp
        ${asset_code}/embedded_assets.h
    COMMAND ${KRACHT_NODE} ${CMAKE_SOURCE_DIR}/tools/build_assets.mjs --out ${asset_bundle}
        --icons ${CMAKE_BINARY_DIR}/generated/icons.h --art ${CMAKE_BINARY_DIR}/generated/art.h --scripts ${CMAKE_BINARY_DIR}/generated/scripts.h
        --fonts ${CMAKE_BINARY_DIR}/generated/fonts.h
    COMMAND ${KRACHT_NODE} ${CMAKE_SOURCE_DIR}/tools/assets.mjs --in ${asset_bundle} --out ${asset_code}
    DEPENDS ${asset_sources} ${CMAKE_SOURCE_DIR}/tools/build_assets.mjs ${CMAKE_SOURCE_DIR}/tools/assets.mjs
        ${CMAKE_SOURCE_DIR}/package-lock.json
    COMMENT "Public files" VERBATIM)
add_custom_target(kracht_icons DEPENDS ${CMAKE_BINARY_DIR}/generated/icons.h ${CMAKE_BINARY_DIR}/generated/art.h
    ${CMAKE_BINARY_DIR}/generated/scripts.h ${CMAKE_BINARY_DIR}/generated/fonts.h)

add_library(kracht_assets STATIC ${asset_code}/embedded_assets.cpp ${asset_code}/assets.S)
target_link_libraries(kracht_assets PUBLIC kracht_http)
target_include_directories(kracht_assets PUBLIC ${asset_code})
add_dependencies(generated kracht_icons)
