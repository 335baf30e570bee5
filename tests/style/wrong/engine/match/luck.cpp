int die() { return rand() % 6; }
