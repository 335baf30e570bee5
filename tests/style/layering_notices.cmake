# Would layering.cmake notice? Every file below wrong/ has one thing against it, no file below right/
# has any.
cmake_minimum_required(VERSION 3.25)

set(here ${CMAKE_CURRENT_LIST_DIR})
execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${here}/right -P ${here}/layering.cmake
    RESULT_VARIABLE status ERROR_VARIABLE said)
if(NOT status EQUAL 0)
    message(SEND_ERROR "right, and yet refused:\n${said}")
endif()

execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${here}/wrong -P ${here}/layering.cmake
    RESULT_VARIABLE status ERROR_VARIABLE said)
if(status EQUAL 0)
    message(SEND_ERROR "wrong, and yet let through")
endif()
file(GLOB_RECURSE wrong RELATIVE ${here}/wrong ${here}/wrong/*.?pp)
foreach(file IN LISTS wrong)
    string(FIND "${said}" " ${file}: " found)
    if(found EQUAL -1)
        message(SEND_ERROR "unnoticed: ${file}")
    endif()
endforeach()
