# Plays the same matches with the lab of this build and with labs of other compilers, optimisers and
# sanitizers, and compares the digests. Called with ROOT, LAB and SCRATCH.
cmake_minimum_required(VERSION 3.25)

include(ProcessorCount)
ProcessorCount(cores)

# digest(<variable> <lab> <scenario>)
function(digest variable lab scenario)
    execute_process(
        COMMAND ${lab} simulate --scenario ${scenario} --matches 20 --seed 7 --json
        OUTPUT_VARIABLE json ERROR_VARIABLE errors RESULT_VARIABLE status)
    if(NOT status EQUAL 0)
        message(FATAL_ERROR "${lab} plays no ${scenario} (${status}):\n${errors}")
    endif()
    string(JSON found GET "${json}" digest)
    set(${variable} ${found} PARENT_SCOPE)
endfunction()

foreach(scenario three six)
    digest(${scenario} ${LAB} ${scenario})
    message("${scenario}: ${${scenario}}")
endforeach()

foreach(preset dev clang asan)
    set(build ${SCRATCH}/${preset})
    set(log ${SCRATCH}/${preset}.log)
    file(MAKE_DIRECTORY ${SCRATCH})
    execute_process(
        COMMAND ${CMAKE_COMMAND} --preset ${preset} -B ${build}
                -DFRENEMY_CLIENT=OFF -DFRENEMY_TESTS=OFF
        WORKING_DIRECTORY ${ROOT}
        OUTPUT_FILE ${log} ERROR_FILE ${log} RESULT_VARIABLE status)
    if(status EQUAL 0)
        execute_process(
            COMMAND ${CMAKE_COMMAND} --build ${build} --target frenemy-lab --parallel ${cores}
            OUTPUT_FILE ${log} ERROR_FILE ${log} RESULT_VARIABLE status)
    endif()
    if(NOT status EQUAL 0)
        file(READ ${log} text)
        message(FATAL_ERROR "${preset} does not build:\n${text}")
    endif()
    foreach(scenario three six)
        digest(found ${build}/bin/frenemy-lab ${scenario})
        if(NOT found STREQUAL ${scenario})
            message(SEND_ERROR "${preset} plays another ${scenario}: ${found}")
        endif()
    endforeach()
endforeach()
