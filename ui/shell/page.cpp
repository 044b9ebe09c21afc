#include "ui/shell/page.h"

namespace tandem {

Page::Page(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
}

} // namespace tandem
