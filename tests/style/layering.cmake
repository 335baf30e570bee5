# The arrows between the folders, and what the rules may not touch. Called with ROOT.
# A failure names the file, what it holds, and why not.
cmake_minimum_required(VERSION 3.25)

# reaches(<folder> <regex>): the project's headers that the files of a folder may include. Of two
# folders that hold a file, the longer one decides.
set(folders)
function(reaches folder regex)
    set(folders ${folders} ${folder} PARENT_SCOPE)
    set("reach_${folder}" "${regex}" PARENT_SCOPE)
endfunction()

reaches(engine        "^engine/(core|chain|deals|alliance|commands|round|scenario|match|codec)/")
reaches(engine/core   "^engine/core/")
# A bot is fed a View alone. It asks the rules about the State that `visible` makes of it, which
# holds no more than the View; it carries nothing out and sees nobody else's secrets.
reaches(engine/bots   "^engine/(bots|commands|core|chain|deals|alliance|scenario)/|^engine/match/(view|visible|forecast|legal)\\.hpp$")
# It may imagine the match it is in from its View, and play that on: what is hidden is made up.
reaches(engine/bots/search "^engine/(bots|commands|core|chain|deals|alliance|scenario)/|^engine/match/(view|visible|forecast|legal|state|rules|score|transition)\\.hpp$")
reaches(engine/debrief "^engine/(debrief|core|chain|deals|alliance|commands|round|scenario|match|codec)/")
reaches(engine/files  "^engine/(files|core|chain|deals|alliance|commands|round|scenario|match|codec)/")
reaches(engine/json   "^engine/")
# The lab measures the rules and the bots. Its program writes the debrief's page, and puts a server
# under load.
reaches(lab           "^(engine|lab)/")
reaches(lab/app       "^(engine|lab|client/page)/|^server/load/load\\.hpp$")
# What is said about a class is shown as it is said: values, no sockets.
reaches(client/model  "^(engine|server/protocol|client/(model|words))/")
reaches(client/words  "^(engine|client/(model|words))/")
reaches(client/scene  "^(engine|server/protocol|client/(model|scene|words))/")
reaches(client/sfml   "^(engine|client/(model|scene|words|sfml))/")
reaches(client/net    "^(engine|server/protocol|client/(model|net))/")
# The debrief as a file draws the client's charts on a canvas of its own.
reaches(client/page   "^(engine|client/(page|scene|words))/")
reaches(client/app    "^(engine|client|server/(protocol|room))/")
reaches(server/protocol "^(engine|server/protocol)/")
reaches(server/room   "^(engine|server/(protocol|room))/")
reaches(server/store  "^(engine|server/store)/")
reaches(server/classroom "^(engine|server/(protocol|room|store|classroom))/")
reaches(server        "^(engine|server)/")

# Libraries, the files that may name them, and the reason.
set(reader "^engine/scenario/[^/]*(read|json)[^/]*$")
set(libraries SFML cereal nlohmann Asio Threads)
set(header_SFML "^SFML/")
set(only_SFML "^client/sfml/")
set(why_SFML "only client/sfml names SFML: the rest runs without a window")
set(header_cereal "^cereal/")
set(only_cereal "^engine/codec/")
set(why_cereal "only engine/codec names Cereal: its archives are bounded")
set(header_nlohmann "^nlohmann/")
set(only_nlohmann "${reader}|^engine/json/|^lab/|^client/(words|app)/|^server/")
set(why_nlohmann "JSON is for people's files: the scenario reader, the lab, words and settings")
set(header_Asio "^(asio|boost)(/|\\.hpp)")
set(only_Asio "^(server|client)/net/|^server/load/")
set(why_Asio "only the net folders know sockets, and what puts a server under load")
set(header_Threads "^(thread|mutex|shared_mutex|atomic|future|condition_variable|stop_token|semaphore|latch|barrier)$")
set(only_Threads "^lab/|^(server|client)/(net|app)/|^client/sfml/|^server/load/")
set(why_Threads "models, rooms and rules run on one thread")

# The rules: the same on every machine, today and in ten years. Match files are written, the
# scenario reader reads and JSON is printed, so these three may.
set(rules "^engine/")
set(not_rules "${reader}|^engine/json/|^engine/files/")
set(rules_headers "^(chrono|ctime|time\\.h|random|unordered_map|unordered_set|cmath|math\\.h|cfenv|cstdio|stdio\\.h|iostream|fstream|filesystem|unistd\\.h|fcntl\\.h|sys/.*)$")
set(rules_words
    "float|double|std::(chrono|random_device|mt19937|mt19937_64|unordered_[a-z]+|thread|jthread|async|rand|time|clock|getenv|hash)")
set(rules_calls "rand|srand|getenv|clock_gettime|gettimeofday|fopen|printf|system")
set(why_rules "the rules know no float, clock, thread, order of a hash table, library chance, or file")

set(complaints "")
set(count 0)
file(GLOB_RECURSE files RELATIVE ${ROOT}
    ${ROOT}/engine/*.hpp ${ROOT}/engine/*.cpp ${ROOT}/client/*.hpp ${ROOT}/client/*.cpp
    ${ROOT}/server/*.hpp ${ROOT}/server/*.cpp ${ROOT}/lab/*.hpp ${ROOT}/lab/*.cpp)
foreach(file IN LISTS files)
    math(EXPR count "${count} + 1")
    file(READ ${ROOT}/${file} text)
    string(REGEX REPLACE "//[^\n]*" "" text "${text}")
    string(REGEX REPLACE "/[*]([^*]|[*]+[^*/])*[*]+/" "" text "${text}")
    string(REGEX MATCHALL "#[ \t]*include[ \t]*[<\"][^>\"\n]*" includes "${text}")

    set(home "")
    foreach(folder IN LISTS folders)
        string(LENGTH "${folder}" length)
        string(LENGTH "${home}" longest)
        if("${file}" MATCHES "^${folder}/" AND length GREATER longest)
            set(home ${folder})
        endif()
    endforeach()
    set(reach "${reach_${home}}")

    foreach(include IN LISTS includes)
        string(REGEX MATCH "[<\"](.*)$" unused "${include}")
        set(header "${CMAKE_MATCH_1}")
        if("${include}" MATCHES "\"")
            if(NOT "${header}" MATCHES "^(engine|client|server|lab|tests)/")
                string(APPEND complaints "  ${file}: \"${header}\"\n      includes start at the repository root\n")
            elseif(NOT "${header}" MATCHES "${reach}")
                string(APPEND complaints "  ${file}: \"${header}\"\n      ${home} may not reach it\n")
            endif()
        endif()
        foreach(library IN LISTS libraries)
            if("${header}" MATCHES "${header_${library}}" AND NOT "${file}" MATCHES "${only_${library}}")
                string(APPEND complaints "  ${file}: <${header}>\n      ${why_${library}}\n")
            endif()
        endforeach()
        if("${file}" MATCHES "${rules}" AND NOT "${file}" MATCHES "${not_rules}"
           AND "${header}" MATCHES "${rules_headers}")
            string(APPEND complaints "  ${file}: <${header}>\n      ${why_rules}\n")
        endif()
    endforeach()

    if("${file}" MATCHES "${rules}" AND NOT "${file}" MATCHES "${not_rules}")
        string(REGEX REPLACE "\"([^\"\\\n]|\\\\.)*\"" "\"\"" text "${text}")
        foreach(pattern "[^A-Za-z0-9_](${rules_words})[^A-Za-z0-9_]" "[^A-Za-z0-9_](${rules_calls})[(]")
            if("\n${text}\n" MATCHES "${pattern}")
                string(APPEND complaints "  ${file}: ${CMAKE_MATCH_1}\n      ${why_rules}\n")
            endif()
        endforeach()
    endif()
endforeach()

if(complaints)
    message(FATAL_ERROR "Arrows that point the wrong way:\n${complaints}")
endif()
message("${count} files keep to their layers")
