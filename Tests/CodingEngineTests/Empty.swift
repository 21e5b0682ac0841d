// CodingEngine
