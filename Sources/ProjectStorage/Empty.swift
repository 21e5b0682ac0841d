// ProjectStorage
