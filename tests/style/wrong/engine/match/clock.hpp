#  include <chrono> // how late is it?
