// QualitativeData
