#include "client/model/table.hpp"
