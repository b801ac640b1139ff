"""Particles and endings behind a word: 학교에서 is 학교. What is asked is tried with them and without."""

from __future__ import annotations

from functools import lru_cache

#: Case particles, auxiliary particles and the endings of 하다 and 되다 that follow a noun, one word each.
_PARTICLES = (
    "은 는 이 가 을 를 에 의 와 과 도 로 만 나 으로 에서 에게 에는 에도 에만 에서는 에서도 으로는 으로도 으로써 으로서 로서 로써 "
    "까지 부터 보다 처럼 이나 이란 이라 이며 라도 마다 조차 마저 한테 께 께서 대로 만큼 밖에 하고 이랑 랑 에게서 한테서 까지의 "
    "에서의 에의 와의 과의 으로의 로의 들 들의 들이 들을 들은 들에게 하는 하기 하여 해서 하고자 하려면 하면 한 할 함 합니다 했습니다 "
    "하세요 해요 되는 되어 되면 된 될 됨 됩니다 되었습니다 인가요 인지 입니다 이다"
)
PARTICLES = tuple(_PARTICLES.split())
_KNOWN = frozenset(PARTICLES)
LONGEST = max(map(len, PARTICLES))
#: The shortest word that is left without its particle.
SHORTEST = 2


@lru_cache(100_000)
def stems(word: str) -> tuple[str, ...]:
    """What ``word`` may be without a particle, the longest first; never the word itself."""
    sizes = range(1, min(LONGEST, len(word) - SHORTEST) + 1)
    return tuple(word[:-size] for size in sizes if word[-size:] in _KNOWN)
