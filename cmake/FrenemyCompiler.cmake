# How everything is compiled.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)

# The sloppiness is what ccache asks for before it stores anything that uses a precompiled header.
find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        # clang writes the time into a precompiled header, and then it never equals a stored one.
        add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
    endif()
endif()

# frenemy_build: what each target of the project compiles with.
add_library(frenemy_build INTERFACE)
target_include_directories(frenemy_build INTERFACE ${PROJECT_SOURCE_DIR})
set_property(TARGET frenemy_build PROPERTY INTERFACE_COMPILE_OPTIONS
    -Wall -Wextra           # what both compilers recommend
    -Wno-missing-field-initializers # g++ means designated ones, which name what is not the default
    -Wpedantic              # a construct that one of our compilers lacks
    -Wconversion            # money cut to a smaller type
    -Wno-sign-conversion    # clang counts it as -Wconversion, g++ does not; indexes would drown in it
    -Wshadow                # one name, two things
    -Wnon-virtual-dtor      # an interface that leaks its implementation
    -Woverloaded-virtual    # an override that overrides nothing
    -Wold-style-cast        # a cast that does not say what it casts
    -Wextra-semi            # noise from macros
    -Wimplicit-fallthrough  # a case that runs into the next
)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ 12 reports these inside its own library when it inlines std::string, std::optional and
    # std::variant at -O3 (GCC bugs 105329, 105651, 105562). clang and the sanitizers look instead.
    set_property(TARGET frenemy_build APPEND PROPERTY INTERFACE_COMPILE_OPTIONS
        -Wno-restrict -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread
        -Wno-maybe-uninitialized -Wno-dangling-pointer)
endif()

# A warning stops the build; `cmake --compile-no-warning-as-error` is the way around.
set(CMAKE_COMPILE_WARNING_AS_ERROR ON)
