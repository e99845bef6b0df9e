"""Which language a page says that its code is in, as sites, editors and generators write it."""

from __future__ import annotations

import pytest

from reader.core.draft import DraftCode
from tests.extraction.pages import blocks_of

CODE = "total = 1\nprint(total)"


@pytest.mark.parametrize(
    ("markup", "language"),
    [
        (f'<pre><code class="language-python">{CODE}</code></pre>', "python"),
        (f'<pre><code class="hljs language-js" lang="js">{CODE}</code></pre>', "javascript"),
        (f'<pre><code class="prism language-c++ has-numbering">{CODE}</code></pre>', "cpp"),
        (f'<pre class="brush:java;gutter:true;">{CODE}</pre>', "java"),
        (f'<pre class="brush: c#; toolbar: false">{CODE}</pre>', "csharp"),
        (f'<pre class="prettyprint lang-go">{CODE}</pre>', "go"),
        (f'<pre class="sourceCode python"><code>{CODE}</code></pre>', "python"),
        (f'<figure class="highlight python"><pre>{CODE}</pre></figure>', "python"),
        (f'<div class="highlight highlight-source-shell"><pre>{CODE}</pre></div>', "bash"),
        (f'<pre class="code-snippet__js" data-lang="js"><code>{CODE}</code></pre>', "javascript"),
        (f'<pre data-language="yml">{CODE}</pre>', "yaml"),
        (f'<pre><code class="sql">{CODE}</code></pre>', "sql"),
        (f'<pre><code class="language-abap">{CODE}</code></pre>', "abap"),
        (f'<pre><code class="language-text">{CODE}</code></pre>', ""),
        (f'<pre lang="zh-CN">{CODE}</pre>', ""),
        (f'<div class="article go top"><pre class="box">{CODE}</pre></div>', ""),
        (f"<pre>{CODE}</pre>", ""),
    ],
)  # fmt: skip
def test_the_label_is_found_wherever_it_is_written(markup, language):
    (code,) = [block for block in blocks_of(markup) if isinstance(block, DraftCode)]
    assert (code.code, code.language) == (CODE, language)
