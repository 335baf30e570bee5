std::unordered_map<int, int> who_is_first;
