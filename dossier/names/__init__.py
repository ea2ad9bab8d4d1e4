"""One name against another: comparing, transliteration, folding, and the tables behind them."""
