// CodebookFiles
