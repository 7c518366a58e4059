# -*- coding: latin-1 -*-
PROMPT = "déjà vu"
