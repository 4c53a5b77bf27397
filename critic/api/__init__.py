"""The HTTP service: reads requests, asks the pipeline, answers JSON.  It holds no judgement."""
