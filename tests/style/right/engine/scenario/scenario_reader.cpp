#include <fstream>
#include <nlohmann/json.hpp>
