# Plays the same matches built by other compilers, optimisers and under sanitizers, and compares the
# digests. Called with ROOT, MATCHES (this build's program) and SCRATCH.
cmake_minimum_required(VERSION 3.25)

include(ProcessorCount)
ProcessorCount(cores)

# digests(<variable> <program>)
function(digests variable program)
    execute_process(COMMAND ${program}
        OUTPUT_VARIABLE lines ERROR_VARIABLE errors RESULT_VARIABLE status)
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "${program} does not play to the end (${status}):\n${errors}")
    endif()
    set(${variable} ${lines} PARENT_SCOPE)
endfunction()

digests(these ${MATCHES})
message("${these}")

foreach(preset dev clang asan)
    set(build ${SCRATCH}/${preset})
    set(log ${SCRATCH}/${preset}.log)
    file(MAKE_DIRECTORY ${SCRATCH})
    execute_process(
        COMMAND ${CMAKE_COMMAND} --preset ${preset} -B ${build} -DFRENEMY_CLIENT=OFF -DFRENEMY_TESTS=ON
        WORKING_DIRECTORY ${ROOT}
        OUTPUT_FILE ${log} ERROR_FILE ${log} RESULT_VARIABLE status)
    if(status EQUAL 0)
        execute_process(
            COMMAND ${CMAKE_COMMAND} --build ${build} --target frenemy-digests --parallel ${cores}
            OUTPUT_FILE ${log} ERROR_FILE ${log} RESULT_VARIABLE status)
    endif()
    if(NOT status EQUAL 0)
        file(READ ${log} text)
        message(FATAL_ERROR "${preset} does not build:\n${text}")
    endif()
    digests(those ${build}/bin/frenemy-digests)
    if(NOT those STREQUAL these)
        message(SEND_ERROR "${preset} plays otherwise:\n${those}")
    endif()
endforeach()
