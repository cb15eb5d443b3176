# kracht-media: the helper that decodes what strangers send, so that the server itself links none of the libraries for it.
pkg_check_modules(vips REQUIRED IMPORTED_TARGET vips)
pkg_check_modules(qpdf REQUIRED IMPORTED_TARGET libqpdf)
pkg_check_modules(seccomp REQUIRED IMPORTED_TARGET libseccomp)

file(GLOB helper_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/platform/media/helper/*.cpp)
add_executable(kracht-media ${helper_sources})
foreach(library vips qpdf seccomp)
    get_target_property(folders PkgConfig::${library} INTERFACE_INCLUDE_DIRECTORIES)
    if(folders)
        target_include_directories(kracht-media SYSTEM PRIVATE ${folders})
    endif()
endforeach()
target_link_libraries(kracht-media PRIVATE kracht_options PkgConfig::vips PkgConfig::qpdf PkgConfig::seccomp)
target_compile_definitions(kracht-media PRIVATE POINTERHOLDER_TRANSITION=3) # the pointers of the standard library alone
set_target_properties(kracht-media PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
