"""arclean in other people's pipelines: one small module a host, which is imported with its module and never by arclean.

Each module needs its host installed (``pip install 'arclean[pandas]'`` and so on). All give what the plain loop over
``arclean.clean`` or ``arclean.records`` gives, keep nulls, and follow ``Pipeline.fingerprint`` where the host asks what
has changed.
"""
