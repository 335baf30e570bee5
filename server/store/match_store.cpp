#include "server/store/match_store.hpp"

namespace frenemy::server {

std::string sentence_of(StoreError error)
{
    switch (error) {
    case StoreError::None: return "";
    case StoreError::NoFolder: return "the folder is not there and cannot be made";
    case StoreError::NotAllowed: return "nothing can be written there";
    case StoreError::InUse: return "another server keeps its matches there";
    case StoreError::NotAStore: return "matches.log in it is no server's log; nothing was touched";
    case StoreError::NewerFormat:
        return "its log was written by a later version of this program; nothing was touched";
    case StoreError::NoRoom: return "the disk is full: no move is accepted any more";
    case StoreError::Failed: return "the disk refuses: no move is accepted any more";
    }
    return "";
}

} // namespace frenemy::server
