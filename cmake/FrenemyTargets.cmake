# A folder is a library. Its files are many and small and come and go, so they are found, not
# listed: CONFIGURE_DEPENDS has the build look again each time.

# frenemy_sources(<variable> <folder>...): every .cpp below the folders.
function(frenemy_sources variable)
    set(found)
    foreach(folder IN LISTS ARGN)
        file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp)
        list(APPEND found ${sources})
    endforeach()
    set(${variable} ${found} PARENT_SCOPE)
endfunction()

# frenemy_library(<name> <folder>...)
function(frenemy_library name)
    frenemy_sources(sources ${ARGN})
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
    if(NOT sources)
        # A folder of headers: the archive still needs a member.
        set(sources ${PROJECT_BINARY_DIR}/${name}_headers.cpp)
        file(CONFIGURE OUTPUT ${sources} CONTENT "")
    endif()
    add_library(${name} STATIC ${sources})
    target_link_libraries(${name} PUBLIC frenemy_build)
endfunction()

# frenemy_opens(<source> <macro> <path>): tells the one file that opens something where it is. Data is
# read where it is edited. Told to whole targets, a path would make every clone compile all of them.
function(frenemy_opens source macro path)
    set_property(SOURCE ${source} APPEND PROPERTY COMPILE_DEFINITIONS ${macro}="${path}")
endfunction()

# frenemy_program(<name> <folder> <library>...): <folder>/main.cpp over libraries.
function(frenemy_program name folder)
    file(GLOB main CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/main.cpp)
    if(NOT main)
        message(STATUS "${name}: no main.cpp in ${folder} yet")
        return()
    endif()
    add_executable(${name} ${main})
    target_link_libraries(${name} PRIVATE ${ARGN})
    add_dependencies(programs ${name})
endfunction()

# frenemy_tests(<folder> <library>...): tests/<folder> is the program <folder>_tests, and each of its
# test cases a test of its own with the label <folder> (a second label would be lost by Catch2).
function(frenemy_tests folder)
    frenemy_sources(sources ${folder})
    list(FILTER sources EXCLUDE REGEX "\\.fuzz\\.cpp$")
    if(NOT sources)
        message(STATUS "tests/${folder}: nothing yet")
        return()
    endif()
    add_executable(${folder}_tests ${sources})
    target_link_libraries(${folder}_tests PRIVATE catch_main ${ARGN})
    target_precompile_headers(${folder}_tests PRIVATE <catch2/catch.hpp>) # half of a test's build
    catch_discover_tests(${folder}_tests
        TEST_PREFIX "${folder}/" PROPERTIES LABELS ${folder} TIMEOUT 300)
endfunction()

# frenemy_scripts(<folder>): every script of tests/<folder> is a test. It finds the programs in
# $FRENEMY_BIN, the repository in $FRENEMY_ROOT, and may write into its working directory.
function(frenemy_scripts folder)
    file(GLOB scripts CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.sh)
    list(FILTER scripts EXCLUDE REGEX "/_[^/]*$") # a leading underscore: a part of other scripts
    foreach(script IN LISTS scripts)
        get_filename_component(name ${script} NAME_WE)
        set(scratch ${CMAKE_CURRENT_BINARY_DIR}/${folder}/${name})
        file(MAKE_DIRECTORY ${scratch})
        add_test(NAME "${folder}/${name}" COMMAND bash ${script} WORKING_DIRECTORY ${scratch})
        set_tests_properties("${folder}/${name}" PROPERTIES
            LABELS ${folder} TIMEOUT 600
            ENVIRONMENT "FRENEMY_BIN=${CMAKE_RUNTIME_OUTPUT_DIRECTORY};FRENEMY_ROOT=${PROJECT_SOURCE_DIR};ALSOFT_DRIVERS=null")
    endforeach()
endfunction()
