"""One page of a long list."""

from dataclasses import dataclass

from django.http import HttpRequest

PAGE_SIZE = 100


@dataclass(frozen=True, slots=True)
class Page:
    """`number` from 1; `first` and `last` are the places of its rows among `total`."""

    number: int
    total: int
    size: int = PAGE_SIZE

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.size))

    @property
    def start(self) -> int:
        return (self.number - 1) * self.size

    @property
    def first(self) -> int:
        return min(self.start + 1, self.total)

    @property
    def last(self) -> int:
        return min(self.start + self.size, self.total)


def page_number(request: HttpRequest) -> int:
    """The page that the address asks for; the first when it asks for none or for nonsense."""
    asked = request.GET.get("page", "")
    return max(1, int(asked)) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1
